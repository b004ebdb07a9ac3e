package io.github.mubiao.read;

import java.io.IOException;

/** Reads the characters of paragraphs, those that stand for something else too ([MS-DOC] 2.4.1). */
final class DocText {

    private static final char PICTURE = 0x01;
    private static final char NOTE = 0x02;
    private static final char COMMENT = 0x05;
    private static final char CELL_END = 0x07;
    private static final char DRAWING = 0x08;
    private static final char LINE_BREAK = 0x0B;
    private static final char PAGE_BREAK = 0x0C;
    private static final char COLUMN_BREAK = 0x0E;
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char NO_BREAK_HYPHEN = 0x1E;

    private final DocFile file;
    private final Output output;
    private final Anchors anchors;

    /** Takes the place of a drawing. */
    interface Anchors {
        void drawing(int position, BlockText story) throws IOException;
    }

    DocText(DocFile file, Output output, Anchors anchors) {
        this.anchors = anchors;
        this.file = file;
        this.output = output;
    }

    /** Reads the text of a paragraph, without its mark. */
    void read(DocParagraph paragraph, BlockText story) throws IOException {
        int end = paragraph.end() - (file.isMark(paragraph.end() - 1) ? 1 : 0);
        int position = paragraph.start();
        while (position < end) {
            DocFile.Run run = file.run(position, paragraph.style());
            int runEnd = run.end();
            // What is stored in several pieces is one run all the same.
            for (DocFile.Run next = run; runEnd < end && next.look().equals(run.look()); ) {
                next = file.run(runEnd, paragraph.style());
                runEnd = next.look().equals(run.look()) ? next.end() : runEnd;
            }
            stretch(position, Math.min(end, runEnd), run.look(), story);
            position = runEnd;
        }
    }

    /** How a paragraph's mark is shown. */
    DocLook markLook(DocParagraph paragraph) throws IOException {
        return file.run(paragraph.end() - 1, paragraph.style()).look();
    }

    private void stretch(int from, int to, DocLook look, BlockText story) throws IOException {
        if (look.deleted()) {
            output.tally().deletedRuns++;
            return;
        }
        if (look.hidden()) {
            output.tally().hiddenRuns++;
        }
        for (int i = from; i < to; i++) {
            character(i, look, story);
        }
    }

    private void character(int position, DocLook look, BlockText story) throws IOException {
        char c = file.charAt(position);
        switch (c) {
            case FIELD_BEGIN -> story.fields().begin(false);
            case FIELD_SEPARATOR -> story.fields().separate();
            case FIELD_END -> story.endField();
            case NOTE -> output.tally().notes += look.special() ? 1 : 0;
            case COMMENT -> output.tally().comments += look.special() ? 1 : 0;
            case DRAWING -> {
                if (look.special() && !look.hidden() && !story.fields().isCode()) {
                    anchors.drawing(position, story);
                }
            }
            case PICTURE -> {
                if (look.special() && !look.hidden() && !story.fields().isCode()) {
                    story.picture();
                } else if (look.data() >= 0 && !look.hidden() && story.fields().isOwnCode()) {
                    control(look.data(), story);
                }
            }
            case CELL_END -> {}
            default -> {
                if (!look.hidden() && !story.fields().isCode()) {
                    shown(c, look, story.text());
                } else if (!look.hidden()) {
                    story.fields().addCode(Character.toString(look.font(c).sign(c)));
                }
            }
        }
    }

    private void control(int place, BlockText story) throws IOException {
        String control = DocControl.shown(file.data(), place);
        if (control != null) {
            story.text().append(control);
            story.fields().tell();
        }
    }

    private static void shown(char c, DocLook look, TextBuffer text) throws IOException {
        text.shift(look.shift());
        put(c, look, text);
        text.shift(Shift.NONE);
    }

    private static void put(char c, DocLook look, TextBuffer text) throws IOException {
        if (look.symbol() != 0) {
            look.symbolFont().append(look.symbol(), text);
            return;
        }
        switch (c) {
            case '\t' -> text.append('\t');
            case LINE_BREAK, PAGE_BREAK, COLUMN_BREAK -> text.append('\n');
            case NO_BREAK_HYPHEN -> text.append('-');
            default -> {
                if (c >= ' ') {
                    look.font(c).append(c, text);
                }
            }
        }
    }
}

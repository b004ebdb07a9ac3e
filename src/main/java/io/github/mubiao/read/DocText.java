package io.github.mubiao.read;

import java.io.IOException;
import org.apache.poi.hwpf.model.CHPX;

/** Reads the characters of paragraphs, those that stand for something else too ([MS-DOC] 2.4.1). */
final class DocText {

    private static final char PICTURE = 0x01;
    private static final char NOTE = 0x02;
    private static final char COMMENT = 0x05;
    private static final char CELL_END = 0x07;
    private static final char DRAWING = 0x08;
    private static final char LINE_BREAK = 0x0B;
    private static final char PAGE_BREAK = 0x0C;
    private static final char PARAGRAPH_END = 0x0D;
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
        void drawing(int position, Story story) throws IOException;
    }

    DocText(DocFile file, Output output, Anchors anchors) {
        this.anchors = anchors;
        this.file = file;
        this.output = output;
    }

    /** Reads the text of a paragraph, without its mark. */
    void read(DocParagraph paragraph, Story story) throws IOException {
        int end = paragraph.end() - (isMark(file.charAt(paragraph.end() - 1)) ? 1 : 0);
        int position = paragraph.start();
        for (int number = file.firstRun(position); position < end; number++) {
            CHPX run = file.run(number);
            if (run == null || run.getStart() > position) {
                int gapEnd = run == null ? end : Math.min(end, run.getStart());
                stretch(position, gapEnd, DocLook.PLAIN, story);
                position = gapEnd;
            }
            if (run != null && position < end && position < run.getEnd()) {
                int runEnd = Math.min(end, run.getEnd());
                stretch(position, runEnd, look(run, paragraph), story);
                position = runEnd;
            }
        }
    }

    private DocLook look(CHPX run, DocParagraph paragraph) throws IOException {
        return file.look(run, paragraph.properties().getIstd());
    }

    private static boolean isMark(char c) {
        return c == PARAGRAPH_END || c == CELL_END || c == PAGE_BREAK;
    }

    /** How a paragraph's mark is shown. */
    DocLook markLook(DocParagraph paragraph) throws IOException {
        CHPX run = file.run(file.firstRun(paragraph.end() - 1));
        return run == null ? DocLook.PLAIN : look(run, paragraph);
    }

    private void stretch(int from, int to, DocLook look, Story story) throws IOException {
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

    private void character(int position, DocLook look, Story story) throws IOException {
        char c = file.charAt(position);
        switch (c) {
            case FIELD_BEGIN -> story.fields().begin();
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
                }
            }
            case CELL_END -> {}
            default -> {
                if (!look.hidden() && !story.fields().isCode()) {
                    shown(c, look, story.text());
                } else if (!look.hidden()) {
                    story.fields().addCode(String.valueOf(look.sign(c)));
                }
            }
        }
    }

    private static void shown(char c, DocLook look, TextBuffer text) throws IOException {
        if (look.symbol() != 0) {
            text.append(look.symbol());
            return;
        }
        switch (c) {
            case '\t' -> text.append('\t');
            case LINE_BREAK, PAGE_BREAK, COLUMN_BREAK -> text.append('\n');
            case NO_BREAK_HYPHEN -> text.append('-');
            default -> {
                if (c >= ' ' && c != '\u00AD') {
                    text.append(look.sign(c));
                }
            }
        }
    }
}

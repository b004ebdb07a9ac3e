package io.github.mubiao.read;

import java.io.IOException;

/** Reads a cell: its part in merges, and its blocks. */
final class CellWalk extends Walk {

    private final Story story;
    private final BlockWalk blocks;
    private int span = 1;
    private Merge vertical = Merge.NONE;
    private Merge horizontal = Merge.NONE;
    private boolean deleted;

    CellWalk(Reading reading, Story story) {
        super(reading);
        this.story = story;
        this.blocks = new BlockWalk(reading, story);
    }

    /** Reads the cell; {@code null} where it is deleted. */
    RawCell cell() throws IOException {
        content();
        story.settle();
        String text = story.text().take();
        return deleted ? null : new RawCell(span, vertical, horizontal, text);
    }

    /** Whether nothing in the cell is shown, not even an empty line. */
    boolean isHidden(RawCell read) {
        return read.text().isEmpty() && !story.isMarkShown();
    }

    @Override
    boolean element(String word) throws IOException {
        if (word.equals("tcPr")) {
            properties();
            return true;
        }
        if (deleted) {
            xml.skip();
            return true;
        }
        return blocks.element(word);
    }

    private void properties() throws IOException {
        while (xml.nextChild()) {
            switch (xml.word()) {
                case "gridSpan" -> span = reading.columns(1);
                case "vMerge" -> vertical = merge(xml.attribute("val"));
                case "hMerge" -> horizontal = merge(xml.attribute("val"));
                case "cellMerge" -> trackedMerge();
                case "cellDel" -> deleted = true;
                default -> {}
            }
            xml.skip();
        }
    }

    /** A tracked merge counts as accepted. */
    private void trackedMerge() {
        String value = xml.attribute("vMerge");
        if (value != null) {
            vertical = merge(value);
        }
    }

    private static Merge merge(String value) {
        return value != null && value.startsWith("rest") ? Merge.RESTART : Merge.CONTINUE;
    }
}

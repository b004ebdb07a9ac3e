package io.github.mubiao.read;

import java.io.IOException;

/** Reads a cell: its part in merges, and its blocks. */
final class CellWalk extends Walk {

    private final Story story;
    private final BlockWalk blocks;
    private CellProperties properties = CellProperties.UNSTATED;

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
        return properties.deleted()
                ? null
                : new RawCell(properties.span(), properties.vertical(), properties.horizontal(), text);
    }

    /** Whether nothing in the cell is shown, not even an empty line. */
    boolean isHidden(RawCell read) {
        return read.text().isEmpty() && !story.isMarkShown();
    }

    @Override
    boolean element(String word) throws IOException {
        if (word.equals("tcPr")) {
            properties = CellProperties.read(reading, properties);
            return true;
        }
        if (properties.deleted()) {
            xml.skip();
            return true;
        }
        return blocks.element(word);
    }
}

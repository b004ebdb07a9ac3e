package io.github.mubiao.read;

import java.io.IOException;

/** Reads the cells of a table, one after the other: their part in merges, and their blocks. */
final class CellWalk extends Walk {

    private final BlockText.Cell story;
    private final BlockWalk blocks;
    private CellProperties properties = CellProperties.UNSTATED;

    CellWalk(Reading reading, TextBuffer text) {
        super(reading);
        this.story = new BlockText.Cell(text);
        this.blocks = new BlockWalk(reading, story);
    }

    /** Reads the cell of a row that the cursor stands on; {@code null} where it is deleted. */
    RawCell cell(Place place) throws IOException {
        story.start(place);
        properties = CellProperties.UNSTATED;
        content();
        story.settle();
        String text = story.takeText();
        return properties.deleted()
                ? null
                : new RawCell(properties.span(), properties.vertical(), properties.horizontal(), text);
    }

    /** What the cell that was read last states about itself. */
    CellProperties properties() {
        return properties;
    }

    /** Whether nothing in the cell is shown, not even an empty line. */
    boolean isHidden(RawCell read) {
        return read.text().isEmpty() && !story.isMarkShown();
    }

    @Override
    boolean element(String word) throws IOException {
        if (word.equals("tcPr")) {
            properties = reading.cellProperties(properties);
            return true;
        }
        if (properties.deleted()) {
            xml.skip();
            return true;
        }
        return blocks.element(word);
    }
}

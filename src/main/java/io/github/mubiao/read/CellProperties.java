package io.github.mubiao.read;

import java.io.IOException;

/**
 * What a cell states about itself.
 *
 * @param span the grid columns that it takes
 * @param vertical its part in a merge with the cell above
 * @param horizontal its part in a merge with the cell to the left
 * @param width its width in twentieths of a point; 0 where none is stated so
 * @param deleted whether it was deleted
 */
record CellProperties(int span, Merge vertical, Merge horizontal, long width, boolean deleted) {

    static final CellProperties UNSTATED = new CellProperties(1, Merge.NONE, Merge.NONE, 0, false);

    /** Reads {@code w:tcPr} to its end, over what was stated before. */
    static CellProperties read(Reading reading, CellProperties before) throws IOException {
        XmlCursor xml = reading.xml();
        CellProperties properties = before;
        while (xml.nextChild()) {
            properties = properties.with(reading);
            xml.skip();
        }
        return properties;
    }

    private CellProperties with(Reading reading) throws UnreadableDocumentException {
        XmlCursor xml = reading.xml();
        return switch (xml.word()) {
            case "gridSpan" -> new CellProperties(reading.columns(1), vertical, horizontal, width, deleted);
            case "vMerge" -> new CellProperties(span, merge(xml.attribute("val")), horizontal, width, deleted);
            case "hMerge" -> new CellProperties(span, vertical, merge(xml.attribute("val")), width, deleted);
            case "tcW" -> new CellProperties(span, vertical, horizontal, statedWidth(xml), deleted);
            case "cellMerge" -> trackedMerge(xml.attribute("vMerge"));
            case "cellDel" -> new CellProperties(span, vertical, horizontal, width, true);
            default -> this;
        };
    }

    private static long statedWidth(XmlCursor xml) {
        String type = xml.attribute("type");
        return type == null || type.equals("dxa") ? GridWidths.width(xml.attribute("w")) : 0;
    }

    /** A tracked merge counts as accepted. */
    private CellProperties trackedMerge(String value) {
        return value == null ? this : new CellProperties(span, merge(value), horizontal, width, deleted);
    }

    private static Merge merge(String value) {
        return value != null && value.startsWith("rest") ? Merge.RESTART : Merge.CONTINUE;
    }
}

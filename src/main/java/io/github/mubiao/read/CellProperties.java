package io.github.mubiao.read;

import java.io.IOException;

/**
 * What a cell states about itself.
 *
 * @param span the grid columns that it takes
 * @param vertical its part in a merge with the cell above
 * @param horizontal its part in a merge with the cell to the left
 * @param deleted whether it was deleted
 */
record CellProperties(int span, Merge vertical, Merge horizontal, boolean deleted) {

    static final CellProperties UNSTATED = new CellProperties(1, Merge.NONE, Merge.NONE, false);

    /** Reads {@code w:tcPr} to its end, over what was stated before. */
    static CellProperties read(Reading reading, CellProperties before) throws IOException {
        XmlCursor xml = reading.xml();
        CellProperties known = before.isUnstated() ? xml.recall(CellProperties.class) : null;
        if (known != null) {
            return known;
        }
        CellProperties properties = before;
        while (xml.nextChild()) {
            properties = properties.with(reading);
            xml.skip();
        }
        if (before.isUnstated()) {
            xml.remember(properties);
        }
        return properties;
    }

    private boolean isUnstated() {
        return span == 1 && vertical == Merge.NONE && horizontal == Merge.NONE && !deleted;
    }

    private CellProperties with(Reading reading) throws UnreadableDocumentException {
        XmlCursor xml = reading.xml();
        return switch (xml.word()) {
            case "gridSpan" -> new CellProperties(reading.columns(1), vertical, horizontal, deleted);
            case "vMerge" -> new CellProperties(span, merge(xml.attribute("val")), horizontal, deleted);
            case "hMerge" -> new CellProperties(span, vertical, merge(xml.attribute("val")), deleted);
            case "cellMerge" -> trackedMerge(xml.attribute("vMerge"));
            case "cellDel" -> new CellProperties(span, vertical, horizontal, true);
            default -> this;
        };
    }

    /** A tracked merge counts as accepted. */
    private CellProperties trackedMerge(String value) {
        return value == null ? this : new CellProperties(span, merge(value), horizontal, deleted);
    }

    private static Merge merge(String value) {
        return value != null && value.startsWith("rest") ? Merge.RESTART : Merge.CONTINUE;
    }
}

package io.github.mubiao.read;

import java.util.List;

/**
 * Puts paragraphs back into their rows. LibreOffice writes the content of a content control as a form
 * field, and the paragraphs that end in one as if they stood outside of the table, in the midst of a
 * row. They belong to it where its end follows and the row then has as many cells as it says.
 */
final class DocRepair {

    private static final char CELL_END = 0x07;

    /** As many paragraphs as a row is followed for. */
    private static final int MOST_PARAGRAPHS = 2_000;

    private final DocFile file;
    private final List<DocParagraph> paragraphs;

    DocRepair(DocFile file) {
        this.file = file;
        this.paragraphs = file.paragraphs();
    }

    void repair() {
        int rowStart = -1;
        for (int i = 0; i < paragraphs.size(); i++) {
            DocParagraph paragraph = paragraphs.get(i);
            if (paragraph.level() == 0 && rowStart >= 0) {
                int end = rowEnd(rowStart);
                for (int j = rowStart; j < end; j++) {
                    paragraphs.set(
                            j,
                            paragraphs.get(j).level() == 0 ? paragraphs.get(j).inTable() : paragraphs.get(j));
                }
                i = Math.max(i, end);
                rowStart = -1;
            } else if (paragraph.level() == 0 || (paragraph.level() == 1 && paragraph.rowEnd())) {
                rowStart = -1;
            } else if (rowStart < 0) {
                rowStart = i;
            }
        }
    }

    /** The end of the row that starts at a paragraph; -1 where none follows that fits. */
    private int rowEnd(int start) {
        int cells = 0;
        int last = Math.min(paragraphs.size(), start + MOST_PARAGRAPHS);
        for (int i = start; i < last && cells <= DocRow.MOST_CELLS; i++) {
            DocParagraph paragraph = paragraphs.get(i);
            if (paragraph.level() == 1 && paragraph.rowEnd()) {
                return DocRow.of(paragraph).cellCount() == cells ? i : -1;
            }
            if (paragraph.level() == 1 && file.charAt(paragraph.end() - 1) == CELL_END) {
                cells++;
            }
        }
        return -1;
    }
}

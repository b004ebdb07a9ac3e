package io.github.mubiao.cli;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.grid.Grids;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Personal;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.DocumentReader;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.read.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts of the cells and paragraphs that findings name, from a second reading of the document: findings keep
 * places alone. Numbers by which people are reached are hidden, and texts that speak of a person to turn to left out.
 */
final class CellTexts implements BlockHandler {

    /** Characters that are kept of a text. */
    private static final int LONGEST = 200;

    private final Set<Location> wanted;
    private final Set<Integer> tables = new HashSet<>();
    private final Map<Location, String> texts = new HashMap<>();

    private CellTexts(Set<Location> wanted) {
        this.wanted = wanted;
        wanted.forEach(place -> tables.add(place.table()));
    }

    /**
     * Reads the texts that findings are about.
     *
     * @return them by place; none for a whole table or row
     * @throws IOException if the document cannot be read again
     */
    static Map<Location, String> of(Path file, ReadOptions options, List<Finding> findings) throws IOException {
        Set<Location> wanted = new HashSet<>();
        for (Finding finding : findings) {
            Location place = finding.location();
            if (place != null && (place.column() > 0 || place.paragraph() > 0)) {
                wanted.add(place);
            }
        }
        CellTexts texts = new CellTexts(wanted);
        if (!wanted.isEmpty()) {
            new DocumentReader(options).read(file, texts);
        }
        return texts.texts;
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        keep(Location.ofParagraph(paragraph.number()), paragraph.text());
    }

    @Override
    public void table(RawTable table) throws IOException {
        Grid grid = Grids.of(table);
        if (tables.contains(grid.number())) {
            for (GridCell cell : grid.cells()) {
                keep(cell.location(), cell.text());
            }
        }
    }

    private void keep(Location place, String text) {
        if (wanted.contains(place) && !text.isBlank() && !Personal.isContact(text)) {
            String shown = Personal.withoutNumbers(text.strip());
            int end = Math.min(shown.length(), LONGEST);
            boolean within = end < shown.length() && Character.isHighSurrogate(shown.charAt(end - 1));
            texts.put(place, shown.substring(0, within ? end - 1 : end) + (end < shown.length() ? "…" : ""));
        }
    }
}

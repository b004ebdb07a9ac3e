package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Location;
import io.github.mubiao.value.TargetParser;
import io.github.mubiao.value.TargetReading;
import io.github.mubiao.value.TargetText;
import java.util.Map;

/**
 * One indicator row as it stands; its target is read once the fiscal year is known.
 *
 * @param level1 一级指标, carried down
 * @param level2 二级指标, carried down
 * @param texts what stands under the other columns
 * @param columns the grid columns by the names of output
 * @param location the value's cell
 */
record IndicatorDraft(
        String level1, String level2, Map<Column, String> texts, Map<String, Integer> columns, Location location) {

    /** The row under a header; levels left empty are those of the row above, if it has any. */
    static IndicatorDraft of(Row row, IndicatorColumns header, IndicatorDraft above) {
        Map<Column, String> texts = new java.util.EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (header.has(column)) {
                texts.put(column, header.text(row, column));
            }
        }
        String own1 = label(texts.get(Column.LEVEL1));
        String own2 = label(texts.get(Column.LEVEL2));
        boolean sameLevel1 = above != null && (own1 == null || own1.isEmpty() || own1.equals(above.level1));
        String level1 = carried(own1, above == null ? null : above.level1);
        String level2 = sameLevel1 ? carried(own2, above.level2) : own2;
        GridCell value = header.cell(row, Column.VALUE);
        Location location = value == null ? Location.ofRow(row.grid().number(), row.number()) : value.location();
        return new IndicatorDraft(level1, level2, texts, header.byName(), location);
    }

    private static String carried(String own, String above) {
        return own != null && own.isEmpty() && above != null ? above : own;
    }

    /** Labels keep their characters and lose the white space that only spreads them over a cell. */
    private static String label(String text) {
        return text == null ? null : Spaces.withinLabel(text);
    }

    Indicator build(int ordinal, Integer fiscalYear, Vocabulary vocabulary, FindingCollector findings) {
        TargetReading reading = TargetParser.parse(new TargetText(
                orEmpty(Column.VALUE),
                texts.get(Column.SIGN),
                texts.get(Column.UNIT),
                texts.get(Column.LEVEL3),
                null,
                fiscalYear));
        reading.conflicts().forEach(conflict -> findings.conflict(conflict, location));
        return new Indicator(
                ordinal,
                level1,
                level2,
                texts.get(Column.LEVEL3),
                vocabulary.dimension(level1),
                vocabulary.category(level2),
                texts.get(Column.DESCRIPTION),
                texts.get(Column.VALUE),
                reading.target(),
                texts.get(Column.BASIS),
                null,
                location,
                columns);
    }

    private String orEmpty(Column column) {
        String text = texts.get(column);
        return text == null ? "" : text;
    }
}

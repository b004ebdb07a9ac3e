package io.github.mubiao.recognise;

import io.github.mubiao.model.BudgetTotal;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the project's columns of a table that holds several projects, one after the other. */
final class ProjectTable {

    private static final Set<Field> SHARED = EnumSet.of(Field.UNIT, Field.DEPARTMENT, Field.AGENCY);

    private final Supplier<ProjectDraft> drafts;
    private final Set<String> totals;
    private final List<BudgetTotal> sums = new ArrayList<>();
    /** What the open project's columns say; empty before the first. */
    private Map<Field, String> open = Map.of();
    /** What is said above the table, or in a row above some projects, of each of them. */
    private final Map<Field, Sourced<String>> shared = new EnumMap<>(Field.class);

    ProjectTable(Supplier<ProjectDraft> drafts, Vocabulary vocabulary) {
        this.drafts = drafts;
        this.totals = Set.copyOf(vocabulary.words(WordList.TOTAL));
    }

    /** Takes the project's cells of a row; says whether the row belongs to a project. */
    boolean read(Row row, IndicatorHeader header) {
        Map<Field, LabelledCell> cells = cells(row, header);
        LabelledCell key = cells.get(cells.containsKey(Field.NAME) ? Field.NAME : Field.CODE);
        boolean named = key != null && !key.text().isEmpty();
        if (named && (totals.contains(Labels.fold(key.text())) || isGroup(row, header, cells))) {
            total(row, cells, header);
            return false;
        }
        if (!named && startsTotal(cells, row)) {
            total(row, cells, header);
            return false;
        }
        if (named && isNext(cells)) {
            start(cells, header);
        } else {
            cells.values().forEach(cell -> cell.mark(Use.USED));
        }
        return true;
    }

    /** Takes a row that a word of totals opens. */
    void total(Row row, IndicatorHeader header) {
        total(row, cells(row, header), header);
    }

    private void total(Row row, Map<Field, LabelledCell> cells, IndicatorHeader header) {
        Field field = cells.containsKey(Field.TOTAL)
                ? Field.TOTAL
                : cells.containsKey(Field.FULL_YEAR) ? Field.FULL_YEAR : Field.SUM;
        LabelledCell figure = cells.get(field);
        if (figure == null || figure.row() != row.number()) {
            return;
        }
        String label = row.filled().isEmpty() ? "" : row.filled().get(0).text();
        figure.amount().map(amount -> amount.orIn(header.unitOf(field))).ifPresent(amount -> {
            figure.mark(Use.USED);
            sums.add(new BudgetTotal(label, amount.value(), amount.unit(), figure.location()));
        });
    }

    /** The rows of totals since this was last asked. */
    List<BudgetTotal> takeTotals() {
        List<BudgetTotal> taken = List.copyOf(sums);
        sums.clear();
        return taken;
    }

    private static Map<Field, LabelledCell> cells(Row row, IndicatorHeader header) {
        Map<Field, LabelledCell> cells = new EnumMap<>(Field.class);
        header.projectColumns().forEach((field, column) -> {
            LabelledCell cell = row.at(column);
            if (cell != null && cell.column() == column) {
                cells.put(field, cell);
            }
        });
        return cells;
    }

    /** A row without goals and indicators is a unit or a sum over the projects below it. */
    private boolean isGroup(Row row, IndicatorHeader header, Map<Field, LabelledCell> cells) {
        boolean indicators = !header.isList()
                && header.groups().stream()
                        .anyMatch(group -> IndicatorDraft.of(row, group, null)
                                .saysSomething(true, row.grid().vocabulary()));
        boolean group = !indicators && !hasGoals(cells) && !isOpen(cells);
        if (group) {
            LabelledCell code = cells.get(cells.containsKey(Field.CODE) ? Field.CODE : Field.UNIT_CODE);
            LabelledCell name = cells.get(Field.NAME);
            String unit = name == null ? "" : (code == null ? "" : code.text()) + name.text();
            group(UnitText.organisation(unit).isPresent() ? unit : null, name);
        }
        return group;
    }

    /** Takes what a row across the table says of each project below it. */
    void take(GroupRow group) {
        shared.put(group.field(), Sourced.ofText(group.text(), group.location()));
        open = Map.of();
    }

    private void group(String unit, LabelledCell name) {
        if (unit != null) {
            shared.put(Field.UNIT, Sourced.ofText(unit, name.location()));
        }
    }

    /** Whether a row only goes on with the open project. */
    private boolean isOpen(Map<Field, LabelledCell> cells) {
        return !open.isEmpty() && !isNext(cells);
    }

    /** In a list without indicators, rows without goals are units and sums. */
    private static boolean hasGoals(Map<Field, LabelledCell> cells) {
        return cells.entrySet().stream()
                .anyMatch(cell ->
                        cell.getKey().isObjectives() && !cell.getValue().text().isEmpty());
    }

    /** A row with an amount or unit of its own and no project is a sum over projects. */
    private boolean startsTotal(Map<Field, LabelledCell> cells, Row row) {
        return open.isEmpty()
                || cells.values().stream()
                        .anyMatch(cell -> cell.row() == row.number()
                                && !cell.text().isEmpty()
                                && !open.containsValue(cell.text()));
    }

    /** Whether a cell says another thing than the open project's; empty ones go on with it. */
    private boolean isNext(Map<Field, LabelledCell> cells) {
        return open.isEmpty()
                || cells.entrySet().stream()
                        .anyMatch(cell -> !cell.getValue().text().isEmpty()
                                && !cell.getValue().text().equals(open.get(cell.getKey())));
    }

    private void start(Map<Field, LabelledCell> cells, IndicatorHeader header) {
        ProjectDraft draft = drafts.get();
        for (Field field : SHARED) {
            if (header.projectColumns().containsKey(field)) {
                continue;
            }
            if (draft.text(field) != null) {
                shared.putIfAbsent(field, draft.text(field));
            } else if (shared.containsKey(field)) {
                draft.put(field, shared.get(field).text(), shared.get(field).location());
            }
        }
        open = new EnumMap<>(Field.class);
        if (cells.containsKey(Field.MONEY_UNIT)) {
            UnitText.moneyBeside(cells.get(Field.MONEY_UNIT).text()).ifPresent(draft::moneyUnit);
        }
        cells.forEach((field, cell) -> {
            cell.mark(Use.USED);
            if (field == Field.SOURCE) {
                MoneyFields.uncarried(draft.findings(), header.leafOf(field).cell(), cell.text(), cell);
            }
            if (!field.isUncarried()) {
                open.put(field, cell.text());
                CodedName both = field == Field.NAME
                        ? CodedName.under(header.leafOf(field).cell(), cell.text())
                        : null;
                if (both != null && !cells.containsKey(Field.CODE)) {
                    draft.put(Field.CODE, both.code(), cell.location());
                }
                draft.put(field, both == null ? cell.text() : both.name(), cell.location());
            }
            if (field.isMoney() && header.unitOf(field) != null) {
                draft.unitOf(field, header.unitOf(field));
            }
        });
        draft.indicatorHeader();
    }
}

package io.github.mubiao.recognise;

import io.github.mubiao.model.BudgetTotal;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads the project's columns of a table that holds several projects with indicators, one after the other. */
final class ProjectTable {

    private static final Set<Field> SHARED = EnumSet.of(Field.UNIT, Field.DEPARTMENT, Field.AGENCY);

    /** What names a project, or the unit whose whole budget a row is. */
    private static final List<Field> KEYS = List.of(Field.NAME, Field.CODE, Field.UNIT);

    private final Supplier<ProjectDraft> drafts;
    private final Consumer<BudgetTotal> totals;
    /** What the open project's columns say; empty before the first. */
    private Map<Field, String> open = Map.of();
    /** The draft of the open project; {@code null} before the first. */
    private ProjectDraft current;
    /** What is said above the table, or in a row above some projects, of each of them. */
    private final Map<Field, Sourced<String>> shared = new EnumMap<>(Field.class);

    ProjectTable(Supplier<ProjectDraft> drafts, Consumer<BudgetTotal> totals) {
        this.drafts = drafts;
        this.totals = totals;
    }

    /** Takes the project's cells of a row; says whether the row belongs to a project. */
    boolean read(Row row, IndicatorHeader header) {
        Map<Field, LabelledCell> cells = cells(row, header);
        LabelledCell key = KEYS.stream()
                .map(cells::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean named = key != null && !key.isEmpty();
        LabelledCell unit = cells.get(Field.UNIT);
        if (!named && unit != null && !unit.isEmpty() && row.filled().size() == 1) {
            // A row with nothing but a unit is of the projects below it.
            shared.put(Field.UNIT, Sourced.ofText(unit.text(), unit.location()));
            unit.mark(Use.USED);
            open = Map.of();
            return false;
        }
        boolean total = named
                ? key.vocabulary().isExactly(WordList.TOTAL, key.folded()) || isGroup(row, header, cells)
                : isSum(cells, row);
        if (total) {
            total(row, header);
            return false;
        }
        if (named && isNext(cells, row) && !isFromAbove(key, row)) {
            start(cells, header);
        } else {
            cells.forEach((field, cell) -> goOn(field, cell, row));
        }
        return true;
    }

    /** Whether the open project's name or code reaches into a row from above. */
    private boolean isFromAbove(LabelledCell key, Row row) {
        return key.row() < row.number() && open.containsValue(key.text());
    }

    /** Takes a cell of a row that goes on with the open project: a page may cut its goals in two. */
    private void goOn(Field field, LabelledCell cell, Row row) {
        cell.mark(Use.USED);
        boolean more = field.isObjectives() && cell.row() == row.number() && !cell.isEmpty();
        if (more && !cell.text().equals(open.put(field, cell.text()))) {
            current.put(field, cell.text(), cell.location());
        }
    }

    /** Takes a row that sums up projects. */
    void total(Row row, IndicatorHeader header) {
        Map<Field, LabelledCell> cells = cells(row, header);
        Field field = cells.containsKey(Field.TOTAL)
                ? Field.TOTAL
                : cells.containsKey(Field.FULL_YEAR) ? Field.FULL_YEAR : Field.SUM;
        LabelledCell figure = cells.get(field);
        if (figure != null && figure.row() == row.number()) {
            String label = row.filled().isEmpty() ? "" : row.filled().get(0).text();
            figure.amount().map(amount -> amount.orIn(header.unitOf(field))).ifPresent(amount -> {
                figure.mark(Use.USED);
                totals.accept(new BudgetTotal(label, amount.value(), amount.unit(), figure.location()));
            });
        }
    }

    private static Map<Field, LabelledCell> cells(Row row, IndicatorHeader header) {
        Map<Field, LabelledCell> cells = new EnumMap<>(Field.class);
        for (HeaderLeaf leaf : header.leaves()) {
            LabelledCell cell = leaf.isOfProject() ? row.at(leaf.number()) : null;
            boolean own = cell != null && cell.column() == leaf.number();
            if (own && header.projectColumns().get(leaf.field()) == leaf.number()) {
                cells.put(leaf.field(), cell);
            } else if (own && leaf.field().isUncarried()) {
                cell.mark(Use.USED);
            }
        }
        return cells;
    }

    /**
     * A row without goals and indicators, which does not go on with the open project, is a unit or a sum over those below,
     * unless indicators without a name follow: these are its own.
     */
    private boolean isGroup(Row row, IndicatorHeader header, Map<Field, LabelledCell> cells) {
        boolean indicators = hasIndicators(row, header) || isAboveIndicators(row, header);
        boolean goals = cells.entrySet().stream()
                .anyMatch(
                        cell -> cell.getKey().isObjectives() && !cell.getValue().isEmpty());
        boolean group = !indicators && !goals && isNext(cells, row);
        LabelledCell name = cells.get(Field.NAME);
        if (group && name != null) {
            LabelledCell code = cells.get(cells.containsKey(Field.CODE) ? Field.CODE : Field.UNIT_CODE);
            String unit = (code == null ? "" : code.text()) + name.text();
            boolean named = !name.isEmpty() && name.vocabulary().namesUnits(label(header, Field.NAME));
            if (named || UnitText.organisation(unit).isPresent()) {
                shared.put(Field.UNIT, Sourced.ofText(unit, name.location()));
            }
        }
        return group;
    }

    private static boolean hasIndicators(Row row, IndicatorHeader header) {
        return !header.isList()
                && header.groups().stream()
                        .anyMatch(group -> IndicatorDraft.of(row, group, null, Map.of())
                                .saysSomething(true, row.grid().vocabulary()));
    }

    /** Whether the next row holds indicators, and nothing where projects are named. */
    private static boolean isAboveIndicators(Row row, IndicatorHeader header) {
        if (row.number() == row.grid().rows() || !hasIndicators(row.next(), header)) {
            return false;
        }
        Map<Field, LabelledCell> next = cells(row.next(), header);
        return KEYS.stream().map(next::get).filter(Objects::nonNull).allMatch(LabelledCell::isEmpty);
    }

    /** Takes what a row across the table says of each project below it. */
    void take(FormBlock.Line group) {
        shared.put(group.field(), Sourced.ofText(group.text(), group.location()));
        open = Map.of();
    }

    /** A row with an amount or unit of its own and no project is a sum over projects. */
    private boolean isSum(Map<Field, LabelledCell> cells, Row row) {
        return open.isEmpty()
                || cells.values().stream()
                        .anyMatch(cell ->
                                cell.row() == row.number() && !cell.isEmpty() && !open.containsValue(cell.text()));
    }

    /** Whether a cell says another thing than the open project's; empty ones, and those not carried, go on with it. */
    private boolean isNext(Map<Field, LabelledCell> cells, Row row) {
        FormTitles titles = row.grid().context().titles();
        return open.isEmpty()
                || cells.entrySet().stream()
                        .anyMatch(cell -> !cell.getValue().isEmpty()
                                && !cell.getKey().isUncarried()
                                && !cell.getValue().text().equals(open.get(cell.getKey()))
                                && !titles.withoutContinued(cell.getValue().text())
                                        .equals(open.get(cell.getKey())));
    }

    private void start(Map<Field, LabelledCell> cells, IndicatorHeader header) {
        ProjectDraft draft = drafts.get();
        current = draft;
        for (Field field : SHARED) {
            LabelledCell own = cells.get(field);
            boolean stated = header.projectColumns().containsKey(field) && (own == null || !own.isEmpty());
            if (stated || (own != null && !shared.containsKey(field))) {
                continue;
            }
            if (shared.containsKey(field)) {
                draft.replace(field, shared.get(field));
            } else if (draft.text(field) != null) {
                shared.put(field, draft.text(field));
            }
        }
        if (cells.containsKey(Field.MONEY_UNIT)) {
            UnitText.moneyBeside(cells.get(Field.MONEY_UNIT).text()).ifPresent(draft::moneyUnit);
        }
        for (Field field : SHARED) {
            LabelledCell cell = cells.get(field);
            if (cell != null
                    && cell.isEmpty()
                    && !shared.containsKey(field)
                    && !open.getOrDefault(field, "").isEmpty()) {
                // The unit of the project above may be this one's too, where its cell was merged with this.
                draft.findings().add("empty-field", Severity.WARNING, cell.location(), label(header, field));
            }
        }
        open = new EnumMap<>(Field.class);
        cells.forEach((field, cell) -> take(field, cell, cells.containsKey(Field.CODE), header, draft));
        if (!header.projectColumns().containsKey(Field.DEPARTMENT) && draft.text(Field.DEPARTMENT) != null) {
            // The line above that the units of the rows belong to.
            shared.putIfAbsent(Field.DEPARTMENT, draft.text(Field.DEPARTMENT));
        }
        draft.indicatorHeader();
    }

    private static String label(IndicatorHeader header, Field field) {
        return Labels.compact(header.leafOf(field).cell().text());
    }

    private void take(Field field, LabelledCell cell, boolean coded, IndicatorHeader header, ProjectDraft draft) {
        LabelledCell label = header.leafOf(field).cell();
        cell.mark(Use.USED);
        if (field == Field.SOURCE) {
            draft.source(label, cell.text(), cell);
        }
        if (field == Field.OWN_LEVEL) {
            draft.ownLevel(label, cell.text(), cell);
        }
        if (!field.isUncarried()) {
            open.put(field, cell.text());
            CodedName both = field == Field.NAME ? CodedName.under(label, cell.text()) : null;
            if (both != null && !coded) {
                draft.put(Field.CODE, both.code(), cell.location());
            }
            draft.put(field, both == null ? cell.text() : both.name(), cell.location());
        }
        if (field.isMoney() && header.unitOf(field) != null) {
            draft.unitOf(field, header.unitOf(field));
        }
    }
}

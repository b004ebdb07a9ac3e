package io.github.mubiao.recognise;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Severity;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The indicators of one project while their rows come in. */
final class IndicatorDrafts {

    private final List<IndicatorDraft> drafts = new ArrayList<>();
    /** The last row of each kind of indicator, whose levels the next may leave out. */
    private final Map<String, IndicatorDraft> above = new HashMap<>();

    private final LevelNames levels;
    private final FindingCollector findings;

    IndicatorDrafts(LevelNames levels, FindingCollector findings) {
        this.levels = levels;
        this.findings = findings;
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    void addAll(List<IndicatorDraft> others) {
        drafts.addAll(others);
    }

    /** Takes a row: one indicator of each half of its header that holds something, and what it says besides. */
    void row(Row row, List<IndicatorColumns> groups, Map<String, String> others) {
        for (IndicatorColumns group : groups) {
            String kind = group.term() + "/" + group.area() + "/" + group.level1();
            Map<Column, String> more = group.notesOn(row);
            int last = more.isEmpty() ? -1 : drafts.lastIndexOf(above.get(kind));
            if (last >= 0) {
                drafts.set(last, drafts.get(last).with(more));
                above.put(kind, drafts.get(last));
                group.cells(row).forEach(cell -> cell.mark(Use.USED));
                continue;
            }
            IndicatorDraft draft =
                    IndicatorDraft.of(row, group, above.get(kind)).withOthers(others);
            above.put(kind, draft);
            if (draft.saysSomething(groups.size() > 1, row.grid().vocabulary())) {
                drafts.add(draft);
                group.cells(row).forEach(cell -> cell.mark(Use.USED));
                continue;
            }
            if (groups.size() == 1 && draft.named(Column.LEVEL2, row.grid().vocabulary())) {
                findings.add("empty-indicator", Severity.NOTE, draft.location(), draft.level2());
            }
            group.cells(row).stream().filter(this::isPrinted).forEach(cell -> cell.mark(Use.IGNORED));
        }
    }

    /** Whether the form itself has a text in each empty line: the name of a level, or the number of an indicator. */
    private boolean isPrinted(LabelledCell cell) {
        return levels.isLevelName(cell.text()) || levels.isPlaceholder(cell.text()) || Labels.isOrdinal(cell.text());
    }

    /** The indicators in order, their targets read with the year. */
    List<Indicator> build(Integer fiscalYear, Vocabulary vocabulary) {
        List<Indicator> built = new ArrayList<>();
        for (IndicatorDraft draft : drafts) {
            built.add(draft.build(built.size() + 1, fiscalYear, vocabulary, findings));
        }
        return built;
    }
}

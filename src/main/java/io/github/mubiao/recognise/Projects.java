package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.MoneyUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The projects of a document as their rows come in: which row starts the next one. Finished drafts
 * wait here until the recogniser takes them.
 */
final class Projects {

    private final Vocabulary vocabulary;
    private final List<ProjectDraft> finished = new ArrayList<>();
    private MoneyUnit documentMoneyUnit;
    private ProjectDraft current;
    private String pendingTitle;

    Projects(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Takes a text if it is the title of the next project, and says whether it is. */
    boolean title(String text) {
        String folded = Labels.fold(text);
        boolean isTitle = false;
        for (String ending : vocabulary.heading(Heading.PROJECT)) {
            isTitle |= folded.endsWith(ending);
        }
        if (isTitle) {
            pendingTitle = text;
        }
        return isTitle;
    }

    /** The unit of money that the text before the forms states. */
    void documentMoneyUnit(MoneyUnit unit) {
        documentMoneyUnit = unit;
    }

    /** The project that a row belongs to; a new one where none is open. */
    ProjectDraft draft(Row row) {
        if (current == null) {
            current = new ProjectDraft(row.grid().number(), pendingTitle, documentMoneyUnit);
            pendingTitle = null;
        }
        return current;
    }

    FindingCollector findings(Row row) {
        return draft(row).findings();
    }

    /** Takes the cell of a field; a code, name or unit that is there already starts the next project. */
    void put(Row row, Field field, String text, GridCell cell) {
        boolean starts = field.startsHeader() || field == Field.UNIT;
        if (starts && current != null && isNext(field, text)) {
            finish();
        }
        ProjectDraft draft = draft(row);
        if (field == Field.UNIT) {
            draft.unit(UnitLine.named(text), text, cell.location());
        } else {
            draft.put(field, text, cell.location());
        }
    }

    private boolean isNext(Field field, String text) {
        boolean repeated = (field == Field.CODE || field == Field.NAME) && current.has(field);
        boolean newUnit = field == Field.UNIT && current.hasHeader();
        return current.hasIndicators() || newUnit || (repeated && !current.has(field, text));
    }

    void moneyUnit(Row row, MoneyUnit unit) {
        if (current != null && current.hasIndicators()) {
            finish();
        }
        draft(row).moneyUnit(unit);
    }

    /** Ends the open project, if there is one. */
    void finish() {
        if (current != null) {
            finished.add(current);
            current = null;
        }
    }

    /** The drafts that are finished; they are handed over and forgotten here. */
    List<ProjectDraft> takeFinished() {
        List<ProjectDraft> taken = List.copyOf(finished);
        finished.clear();
        return taken;
    }

    /** The findings of a built project under its key. */
    static List<Finding> findings(ProjectDraft draft, String key) {
        return draft.findings().drafts().stream()
                .map(finding -> finding.of(key))
                .toList();
    }
}

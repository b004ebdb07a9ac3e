package io.github.mubiao.check;

import io.github.mubiao.model.BudgetTotal;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import java.util.List;

/**
 * Looks at a document as it passes, for the findings of one rule or a few that belong together. One
 * check serves one document; what it keeps of a project is small.
 */
interface Check {

    /** What stands before the projects. */
    default void start(DocumentHeader header) {
        // Most checks need nothing of it.
    }

    /** The next project. */
    void project(Project project, Report report);

    /** The next row that sums projects up. */
    default void total(BudgetTotal total) {
        // Most checks look at projects alone.
    }

    /** The document has ended; {@code recognised} are the findings that reading it gave. */
    default void end(List<Finding> recognised, Report report) {
        // Most checks have said all they know.
    }
}

package io.github.mubiao.model;

import java.util.List;
import java.util.Objects;

/**
 * One budget performance document, complete.
 *
 * @param header what stands before the projects
 * @param projects the projects in document order
 * @param findings what a reader should know: what reading found, then what the checks found, each in
 *     document order
 */
public record BudgetDocument(DocumentHeader header, List<Project> projects, List<Finding> findings) {

    /** Copies the lists. */
    public BudgetDocument {
        Objects.requireNonNull(header, "header");
        projects = List.copyOf(projects);
        findings = List.copyOf(findings);
    }
}

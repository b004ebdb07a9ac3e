package io.github.mubiao.model;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * One budget performance document, complete.
 *
 * @param header what stands before the projects
 * @param projects the projects in document order
 * @param coverage how much of its tables was read
 * @param findings what a reader should know: what reading found, then what the checks found, each in
 *     document order
 */
public record BudgetDocument(DocumentHeader header, List<Project> projects, Coverage coverage, List<Finding> findings) {

    /** A document of which no tables were counted. */
    public BudgetDocument(DocumentHeader header, List<Project> projects, List<Finding> findings) {
        this(header, projects, Coverage.NONE, findings);
    }

    /** Copies the lists. */
    public BudgetDocument {
        Objects.requireNonNull(header, "header");
        projects = List.copyOf(projects);
        findings = List.copyOf(findings);
    }

    /** Hands the document on, piece by piece. */
    public void handTo(DocumentSink sink) throws IOException {
        sink.start(header);
        for (Project project : projects) {
            sink.project(project);
        }
        sink.coverage(coverage);
        sink.end(findings);
    }
}

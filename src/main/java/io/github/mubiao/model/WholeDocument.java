package io.github.mubiao.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps a document as it comes, for those who need it whole. */
public final class WholeDocument implements DocumentSink {

    private final List<Project> projects = new ArrayList<>();
    private DocumentHeader header;
    private Coverage coverage = Coverage.NONE;
    private List<Finding> findings = List.of();

    @Override
    public void start(DocumentHeader started) {
        header = started;
    }

    @Override
    public void project(Project project) {
        projects.add(project);
    }

    @Override
    public void coverage(Coverage counted) {
        coverage = counted;
    }

    @Override
    public void end(List<Finding> all) {
        findings = all;
    }

    /** What came; complete once {@link #end} was called. */
    public BudgetDocument document() {
        return new BudgetDocument(header, projects, coverage, findings);
    }

    /** Hands the document on, as it was taken. */
    public void handTo(DocumentSink sink) throws IOException {
        document().handTo(sink);
    }
}

package io.github.mubiao.pipeline;

import io.github.mubiao.model.BudgetTotal;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Hands a document on with what its reading found wrong with the file, before all other findings. */
final class WithReadingFindings implements DocumentSink {

    private final DocumentSink next;
    private List<Finding> reading = List.of();

    WithReadingFindings(DocumentSink next) {
        this.next = next;
    }

    /** Takes what the reading found, once it has ended; a second reading finds the same. */
    void take(List<Finding> findings) {
        reading = List.copyOf(findings);
    }

    @Override
    public void start(DocumentHeader header) throws IOException {
        next.start(header);
    }

    @Override
    public void project(Project project) throws IOException {
        next.project(project);
    }

    @Override
    public void total(BudgetTotal total) throws IOException {
        next.total(total);
    }

    @Override
    public void coverage(Coverage coverage) throws IOException {
        next.coverage(coverage);
    }

    @Override
    public void end(List<Finding> findings) throws IOException {
        List<Finding> all = new ArrayList<>(reading);
        all.addAll(findings);
        next.end(all);
    }
}

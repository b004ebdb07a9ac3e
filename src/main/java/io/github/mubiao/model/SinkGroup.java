package io.github.mubiao.model;

import java.io.IOException;
import java.util.List;

/** Several sinks as one. */
record SinkGroup(List<DocumentSink> sinks) implements DocumentSink {

    @Override
    public void statement(Statement statement) throws IOException {
        for (DocumentSink sink : sinks) {
            sink.statement(statement);
        }
    }

    @Override
    public void start(DocumentHeader header) throws IOException {
        for (DocumentSink sink : sinks) {
            sink.start(header);
        }
    }

    @Override
    public void project(Project project) throws IOException {
        for (DocumentSink sink : sinks) {
            sink.project(project);
        }
    }

    @Override
    public void total(BudgetTotal total) throws IOException {
        for (DocumentSink sink : sinks) {
            sink.total(total);
        }
    }

    @Override
    public void coverage(Coverage coverage) throws IOException {
        for (DocumentSink sink : sinks) {
            sink.coverage(coverage);
        }
    }

    @Override
    public void end(List<Finding> findings) throws IOException {
        for (DocumentSink sink : sinks) {
            sink.end(findings);
        }
    }
}

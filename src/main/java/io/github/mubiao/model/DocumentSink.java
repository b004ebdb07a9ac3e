package io.github.mubiao.model;

import java.io.IOException;
import java.util.List;

/**
 * Takes a document piece by piece, so that one of any length needs the memory of one project.
 * Calls come in this order: {@link #start} once, {@link #project} and {@link #total} for each, {@link #coverage} once,
 * {@link #end} once.
 */
public interface DocumentSink {

    /** What the document says of itself, at any time, before {@link #start} too. */
    default void statement(Statement statement) throws IOException {
        // Only who decides on the document's year and department needs it.
    }

    /** What stands before the projects. */
    void start(DocumentHeader header) throws IOException;

    /** The next project. */
    void project(Project project) throws IOException;

    /** A row that sums projects up, before or after some of those that stand with it in their table. */
    default void total(BudgetTotal total) throws IOException {
        // Only who checks sums needs it: it says nothing that the projects do not.
    }

    /** How much of the document's tables was read; comes just before the end. */
    default void coverage(Coverage coverage) throws IOException {
        // Only what writes documents needs it.
    }

    /** The findings of the whole document; nothing follows. */
    void end(List<Finding> findings) throws IOException;

    /** Hands a document to several sinks, to each in turn. */
    static DocumentSink all(List<DocumentSink> sinks) {
        return new SinkGroup(List.copyOf(sinks));
    }
}

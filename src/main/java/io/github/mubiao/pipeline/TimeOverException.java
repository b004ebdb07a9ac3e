package io.github.mubiao.pipeline;

import java.io.IOException;

/** The time that a document may take is over. */
public final class TimeOverException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is told of the document. */
    TimeOverException(Allowance allowance) {
        super(allowance.late());
    }

    TimeOverException() {
        super("the time for this document is over");
    }
}

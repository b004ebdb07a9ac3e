package io.github.mubiao.pipeline;

import io.github.mubiao.model.MessageException;

/** The time that a document may take is over. */
public final class TimeOverException extends MessageException {

    private static final long serialVersionUID = 1L;

    TimeOverException(TimeAllowance allowance) {
        super(allowance.late());
    }
}

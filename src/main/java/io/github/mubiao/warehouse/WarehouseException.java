package io.github.mubiao.warehouse;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;

/** A warehouse that cannot be opened, read or written; the message says why, without secrets. */
public final class WarehouseException extends MessageException {

    private static final long serialVersionUID = 1;

    WarehouseException(Message message) {
        super(message);
    }

    WarehouseException(Message message, Throwable cause) {
        super(message, cause);
    }
}

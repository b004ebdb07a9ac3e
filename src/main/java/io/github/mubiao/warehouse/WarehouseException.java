package io.github.mubiao.warehouse;

import java.io.IOException;

/** A warehouse that cannot be opened, read or written; the message says why, without secrets. */
public final class WarehouseException extends IOException {

    private static final long serialVersionUID = 1;

    WarehouseException(String message) {
        super(message);
    }

    WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.github.mubiao.pipeline;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import java.nio.file.Path;

/** Another run writes into the same output folder. */
public final class FolderInUseException extends MessageException {

    private static final long serialVersionUID = 1;

    FolderInUseException(Path folder) {
        super(Message.of("in-use").at(folder));
    }
}

package io.github.mubiao.pipeline;

import java.io.IOException;
import java.nio.file.Path;

/** Another run writes into the same output folder. */
public final class FolderInUseException extends IOException {

    private static final long serialVersionUID = 1;

    FolderInUseException(Path folder) {
        super(folder + ": another run is writing into this folder; wait for its end, or choose another folder");
    }
}

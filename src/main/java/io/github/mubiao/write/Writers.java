package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Target;
import java.io.IOException;

/** The formats that documents are written in. */
public final class Writers {

    private Writers() {}

    /**
     * Writes a target as the JSON object of the contract, {@code kind} first.
     *
     * @throws IOException if the generator's output fails
     */
    public static void target(JsonGenerator json, Target target) throws IOException {
        TargetJson.write(json, target);
    }
}

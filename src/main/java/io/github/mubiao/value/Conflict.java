package io.github.mubiao.value;

import java.util.List;

/**
 * Cells of one indicator that contradict each other.
 *
 * @param rule {@code unit-conflict}, {@code sign-conflict} or {@code nature-conflict}
 * @param arguments what each cell says, the value's cell first
 */
public record Conflict(String rule, List<String> arguments) {

    /** Copies the arguments. */
    public Conflict {
        arguments = List.copyOf(arguments);
    }
}

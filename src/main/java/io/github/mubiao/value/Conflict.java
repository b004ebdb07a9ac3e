package io.github.mubiao.value;

import java.util.List;

/**
 * Cells of one indicator that contradict each other, or say what nobody knows.
 *
 * @param rule {@code unit-conflict}, {@code sign-conflict}, {@code nature-conflict}, {@code sign-unknown} or
 *     {@code unit-unknown}
 * @param arguments what each cell says, the value's cell first; of an unknown sign or unit, what its cell says
 */
public record Conflict(String rule, List<String> arguments) {

    /** Copies the arguments. */
    public Conflict {
        arguments = List.copyOf(arguments);
    }
}

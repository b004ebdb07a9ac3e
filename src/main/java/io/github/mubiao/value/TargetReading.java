package io.github.mubiao.value;

import io.github.mubiao.model.Target;
import java.util.List;

/**
 * A target and how it was read.
 *
 * @param target the typed reading
 * @param rule the id of the rule that read it
 * @param reason what the rule says, one line
 * @param folded the value as it was read: one width, plain signs, no needless spaces
 * @param tokens its pieces, in order
 * @param dropped rules that were considered and dropped
 * @param conflicts what the cells of sign, value and unit contradict each other in
 */
public record TargetReading(
        Target target,
        String rule,
        String reason,
        String folded,
        List<Token> tokens,
        List<Alternative> dropped,
        List<Conflict> conflicts) {

    /** Copies the lists. */
    public TargetReading {
        tokens = List.copyOf(tokens);
        dropped = List.copyOf(dropped);
        conflicts = List.copyOf(conflicts);
    }
}

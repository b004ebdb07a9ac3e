package io.github.mubiao.value;

import io.github.mubiao.model.Target;
import java.util.Objects;

/** Reads the values of indicators (指标值) as typed targets. */
public final class TargetParser {

    private TargetParser() {}

    /**
     * Reads one value.
     *
     * @param text the value as it stands in the document; never {@code null}
     * @return the typed reading; {@link Target.Qualitative} where no number is certain
     */
    public static Target parse(String text) {
        Objects.requireNonNull(text, "text");
        return text.isBlank() ? new Target.Missing() : new Target.Qualitative();
    }
}

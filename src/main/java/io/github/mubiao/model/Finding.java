package io.github.mubiao.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reader of the document should know: a label nobody knows, an amount that does not
 * add up, a row that nothing claimed.
 *
 * @param rule the rule's stable id, such as {@code unknown-label}
 * @param severity how much it matters
 * @param project the code of the project concerned, or its name where it has no code; {@code null}
 *     where the finding concerns the document
 * @param arguments what the rule's message speaks of, in the order of its placeholders; numbers by
 *     which people are reached are hidden
 * @param location the place; {@code null} where the finding concerns the whole document
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable String project,
        List<String> arguments,
        @Nullable Location location) {

    /** Checks that rule and severity are there, and hides how people are reached: findings are passed around. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        arguments = arguments.stream().map(Personal::withoutNumbers).toList();
    }

    /** The one finding of a document that could not be read. */
    public static Finding unreadable(Message reason) {
        return new Finding(DocumentStatus.UNREADABLE_FILE, Severity.ERROR, null, reason.parts(), null);
    }

    /**
     * The finding in words, without its place.
     *
     * @param locale Chinese for Chinese, any other for English
     */
    public String message(Locale locale) {
        return FindingMessages.of(locale).text(rule, arguments);
    }
}

package io.github.mubiao.value;

import io.github.mubiao.model.TabTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The productions of a whole value, in the order in which {@link Grammar} tries them; {@code productions.tsv} describes them. */
enum Production {
    EMPTY,
    NOT_APPLICABLE,
    YES_NO,
    UNFILLED,
    GRADE,
    PERIOD,
    DEADLINE,
    RATIO,
    RANGE,
    TOLERANCE,
    COMPARISON,
    REFERENCE,
    BRACKET,
    LIST,
    WORDS;

    private static final class Table {
        static final Map<String, List<String>> ROWS = TabTable.rows(Production.class, "productions.tsv", 4).stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row));
    }

    private final String id = name().replace('_', '-').toLowerCase(Locale.ROOT);
    private final String reason;
    private final String failure;
    /** Never changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final CharacterKind[] needs;

    Production() {
        List<String> row = Table.ROWS.get(id);
        needs = Stream.of(row.get(1).split(" "))
                .filter(kind -> !kind.isEmpty())
                .map(CharacterKind::named)
                .toArray(CharacterKind[]::new);
        reason = row.get(2);
        failure = row.get(3).isEmpty() ? null : row.get(3);
    }

    String id() {
        return id;
    }

    /** What it reads, one line. */
    String reason() {
        return reason;
    }

    /** Why it does not hold where it might; {@code null} where nothing can be said. */
    String failure() {
        return failure;
    }

    /** Whether the clause has the characters without which the production cannot hold. */
    boolean mayHold(Clause clause) {
        return needs.length == 0 || clause.has(needs);
    }
}

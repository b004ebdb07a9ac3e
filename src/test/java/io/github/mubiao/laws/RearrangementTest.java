package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A form with its columns in another order, or with other labels of the same meaning, holds the same data. */
class RearrangementTest {

    private static final int LEAST_WITH_COLUMNS = 30;

    @BeforeAll
    static void clear() throws IOException {
        Law.clear(Rearrangements.COLUMNS, Rearrangements.SYNONYMS);
    }

    @TestFactory
    Stream<DynamicNode> columnsInAnotherOrder() {
        return withColumns().stream()
                .map(golden -> Law.over(Rearrangements.COLUMNS, golden.name(), () -> Rearrangements.columns(golden)));
    }

    private static List<Golden> withColumns() {
        return Golden.of(Rearrangements.COLUMNS).stream()
                .filter(golden -> Rearrangements.columns(golden).findAny().isPresent())
                .toList();
    }

    @Test
    void mostFormsHavePlainColumns() {
        assertTrue(withColumns().size() >= LEAST_WITH_COLUMNS, withColumns().size() + " forms");
    }

    @TestFactory
    Stream<DynamicNode> labelsReplacedBySynonyms() {
        return Golden.all().stream()
                .filter(golden -> Rearrangements.synonyms(golden).findAny().isPresent())
                .map(golden -> Law.over(Rearrangements.SYNONYMS, golden.name(), () -> Rearrangements.synonyms(golden)));
    }
}

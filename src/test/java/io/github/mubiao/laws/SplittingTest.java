package io.github.mubiao.laws;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** A form whose table is broken by a page reads as the whole. */
class SplittingTest {

    @BeforeAll
    static void clear() throws IOException {
        Law.clear(Splits.LAW);
    }

    @TestFactory
    Stream<DynamicNode> tablesBrokenAfterEachRow() {
        return Golden.of(Splits.LAW).stream()
                .map(golden -> Law.over(Splits.LAW, golden.name(), () -> Splits.of(golden)));
    }
}

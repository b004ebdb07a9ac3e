package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A form whose merged cells are merged no more reads as with them, or says by a finding what is lost. */
class MergesTest {

    /** Of a hundred documents, those that read the same at least. */
    private static final long LEAST_EQUAL = 99L;

    @BeforeAll
    static void clear() throws IOException {
        Law.clear(Unmerged.LAW);
    }

    @TestFactory
    Stream<DynamicNode> formsWithoutMerges() {
        return withMerges().stream()
                .map(golden -> Law.overLosses(Unmerged.LAW, golden.name(), () -> Unmerged.of(golden)));
    }

    @Test
    void almostAllReadTheSame() {
        List<Case> cases = withMerges().stream().flatMap(Unmerged::of).toList();
        long equal = cases.stream()
                .filter(each -> Difference.of(each.parts(), Reading.of(each.blocks())) == null)
                .count();
        assertTrue(equal * 100 >= LEAST_EQUAL * cases.size(), equal + " of " + cases.size());
    }

    private static List<Golden> withMerges() {
        return Golden.of(Unmerged.LAW).stream()
                .filter(golden -> Unmerged.of(golden).findAny().isPresent())
                .toList();
    }
}

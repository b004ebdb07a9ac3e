package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The documents of the laws, which never were files, read as the files of the goldens do. */
class GoldensTest {

    @TestFactory
    Stream<DynamicTest> readInMemoryAsFromAFile() {
        return Golden.all().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    JsonNode read = golden.alone().document();
                    JsonNode expected = golden.expected();
                    for (String field : List.of("fiscalYear", "department", "projects")) {
                        assertNull(Difference.between("/" + field, expected.path(field), read.path(field)));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> inventNothing() {
        return Golden.all().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.name(), () -> assertNull(Inventions.in(golden.blocks(), golden.alone()))));
    }

    @Test
    void exceptionsNameGoldens() {
        Set<String> names = Golden.all().stream().map(Golden::name).collect(Collectors.toSet());
        for (String key : Exceptions.keys()) {
            String id = key.substring(key.indexOf('\t') + 1);
            assertTrue(names.contains(id.split("[ :]", 2)[0]), "No golden: " + key);
        }
    }
}

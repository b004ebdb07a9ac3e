package io.github.mubiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mubiao.model.Finding;
import io.github.mubiao.read.SharedFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * All that the checks find in the real document, each finding with the reason why it is one; nothing
 * else may be found there.
 */
class RealDocumentFindingsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/real-document-findings.yaml");

    @Test
    void eachFindingIsExplained() throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonNode finding : new YAMLMapper().readTree(EXPECTED.toFile())) {
            assertFalse(finding.path("why").asText().isBlank(), "no reason for " + finding);
            expected.add(finding.get("at").asText() + ": " + finding.get("says").asText());
        }
        List<String> found = new ArrayList<>();
        for (Finding finding :
                Mubiao.read(SharedFolder.find("samples/caofeidian-2022.docx")).findings()) {
            found.add(finding.location() + ": " + finding.message(Locale.ENGLISH) + " [" + finding.rule() + "]");
        }
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }
}

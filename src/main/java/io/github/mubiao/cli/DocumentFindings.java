package io.github.mubiao.cli;

import io.github.mubiao.check.DocumentSummary;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import java.util.List;
import java.util.Map;

/**
 * What was found in one input.
 *
 * @param path the input's path as given
 * @param name its name below the root it was found under, which does not change with the root
 * @param summary what the document holds; empty counts where it could not be read
 * @param findings the findings that are asked for
 * @param texts the texts of cells and paragraphs that findings name, by place; empty where the format shows none
 */
record DocumentFindings(
        String path, String name, DocumentSummary summary, List<Finding> findings, Map<Location, String> texts) {

    /** Copies list and map. */
    DocumentFindings {
        findings = List.copyOf(findings);
        texts = Map.copyOf(texts);
    }

    /** Findings without texts of the document. */
    DocumentFindings(String path, String name, DocumentSummary summary, List<Finding> findings) {
        this(path, name, summary, findings, Map.of());
    }
}

package io.github.mubiao.cli;

import io.github.mubiao.check.DocumentSummary;
import io.github.mubiao.model.Finding;
import java.util.List;

/**
 * What was found in one input.
 *
 * @param path the input's path as given
 * @param name its name below the root it was found under, which does not change with the root
 * @param summary what the document holds; empty counts where it could not be read
 * @param findings the findings that are asked for
 */
record DocumentFindings(String path, String name, DocumentSummary summary, List<Finding> findings) {

    /** Copies the findings. */
    DocumentFindings {
        findings = List.copyOf(findings);
    }
}

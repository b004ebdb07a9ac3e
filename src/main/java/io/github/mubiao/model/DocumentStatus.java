package io.github.mubiao.model;

import java.util.List;

/** What became of a document as a whole. */
public enum DocumentStatus {
    /** It was read to its end. */
    CONVERTED("converted"),
    /** It ends early: what was read of it is in the data, what stood behind is missing. */
    INCOMPLETE("incomplete"),
    /** It could not be read; nothing of it is in the data. */
    FAILED("failed");

    /** The rule of the finding of a file that ends early. */
    public static final String INCOMPLETE_FILE = "incomplete-file";
    /** The rule of the one finding of a file that cannot be read. */
    public static final String UNREADABLE_FILE = "unreadable-file";

    private final String label;

    DocumentStatus(String label) {
        this.label = label;
    }

    /** The word that output uses. */
    public String label() {
        return label;
    }

    /** The status of a document with these findings. */
    public static DocumentStatus of(List<Finding> findings) {
        DocumentStatus status = CONVERTED;
        for (Finding finding : findings) {
            if (finding.rule().equals(UNREADABLE_FILE)) {
                return FAILED;
            }
            if (finding.rule().equals(INCOMPLETE_FILE)) {
                status = INCOMPLETE;
            }
        }
        return status;
    }
}

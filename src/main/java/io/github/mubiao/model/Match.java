package io.github.mubiao.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Why two things of two years are taken for one.
 *
 * @param evidence what was decisive
 * @param similarity how alike the two are in all that was compared, 0 to 1, four decimals at most
 */
public record Match(Evidence evidence, BigDecimal similarity) {

    /** What identity can rest on, the strongest first. */
    public enum Evidence {
        /** The user said so. */
        MAP("map"),
        /** The same code. */
        CODE("code"),
        /** The same code but for its year and its check character. */
        CODE_STEM("codeStem"),
        /** The same name in the same unit. */
        NAME("name"),
        /** The same file name; for documents only. */
        FILE_NAME("fileName"),
        /** Alike enough, and more so than any other choice. */
        SIMILARITY("similarity");

        private final String label;

        Evidence(String label) {
            this.label = label;
        }

        /** The word that output uses. */
        public String label() {
            return label;
        }
    }

    /** Checks that the similarity is one. */
    public Match {
        Objects.requireNonNull(evidence, "evidence");
        if (similarity.signum() < 0 || similarity.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Similarity is not within 0 to 1: " + similarity);
        }
    }
}

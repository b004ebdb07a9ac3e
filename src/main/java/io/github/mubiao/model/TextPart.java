package io.github.mubiao.model;

import java.util.Objects;

/**
 * A run of words of a text that changed. The kept and removed parts in order are the older text, the
 * kept and added parts the newer one.
 *
 * @param kind what became of the words
 * @param text the words, never empty
 */
public record TextPart(Kind kind, String text) {

    /** What became of the words. */
    public enum Kind {
        KEPT("kept"),
        REMOVED("removed"),
        ADDED("added");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word that output uses. */
        public String label() {
            return label;
        }
    }

    /** Checks that there are words. */
    public TextPart {
        Objects.requireNonNull(kind, "kind");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("No words were " + kind.label());
        }
    }
}

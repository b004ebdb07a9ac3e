package io.github.mubiao.read;

import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the reading of a file finds wrong with it, in document order, each place once. */
final class ReadingFindings {

    private static final String EMBEDDED = "embedded-document";
    private static final String LOST_CHARACTER = "lost-character";
    /** A page in a wrong encoding has one in each cell; more than these say nothing new. */
    private static final int MOST = 100;

    private final Set<Finding> lost = new LinkedHashSet<>();
    private final Set<Finding> others = new LinkedHashSet<>();
    /** {@code null} where the file has its end. */
    private Finding incomplete;

    /**
     * The file ends early.
     *
     * @param location the table or row that it ends in; {@code null} where it ends outside tables
     */
    void incomplete(Location location) {
        if (incomplete == null) {
            incomplete = new Finding(DocumentStatus.INCOMPLETE_FILE, Severity.ERROR, null, List.of(), location);
        }
    }

    /**
     * A character that could not be read, for which {@link SymbolFont#UNKNOWN} stands in the text.
     *
     * @param arguments font and code of a sign; nothing for bytes that are no character
     */
    void lostCharacter(Location location, List<String> arguments) {
        boolean full = lost.size() >= MOST;
        lost.add(new Finding(
                LOST_CHARACTER, Severity.WARNING, null, full ? List.of() : arguments, full ? null : location));
    }

    /** A document that is embedded there was not read. */
    void embedded(Location location) {
        add(new Finding(EMBEDDED, Severity.WARNING, null, List.of(), location));
    }

    /** Something else that is wrong; more than {@value #MOST} of them say nothing new. */
    void add(Finding finding) {
        if (others.size() < MOST) {
            others.add(finding);
        }
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(lost.size() + others.size() + 1);
        if (incomplete != null) {
            all.add(incomplete);
        }
        all.addAll(others);
        all.addAll(lost);
        return all;
    }
}

package io.github.mubiao.recognise;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A project whose head stands again, as over a table that goes on on the next page. Whether it is the same project,
 * its indicators tell.
 */
final class RepeatedHead {

    private static final Pattern CONTINUED = Pattern.compile("[（(]接?(?:上页)?续(?:表|上页)?[）)]");

    /** No such word is longer: of a long text, only its end is looked at. */
    private static final int LONGEST = 8;

    private ProjectDraft held;
    /** Whether a paragraph stands above the current table and below the one before. */
    private boolean paragraphs;

    void paragraph() {
        paragraphs = true;
    }

    void endTable() {
        paragraphs = false;
    }

    /** Whether a name that begins a form may be that of the form before it, said again. */
    boolean mayBegin(ProjectDraft open, Field field, String text) {
        return field == Field.NAME && !paragraphs && open.hasIndicators() && open.has(field, text);
    }

    /** Whether a name is the open project's with 续 behind it. */
    boolean isContinued(ProjectDraft open, String text) {
        int bracket = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        boolean said = bracket > 0
                && text.length() - bracket <= LONGEST
                && CONTINUED.matcher(text.substring(bracket)).matches();
        return said
                && open.hasIndicators()
                && open.has(Field.NAME, text.substring(0, bracket).strip());
    }

    void hold(ProjectDraft draft) {
        held = draft;
    }

    /**
     * The project that indicators belong to.
     *
     * @param open the project of the head above them
     * @param levels the levels of their rows
     * @param finished takes the project that was held where this is another one
     */
    ProjectDraft settle(ProjectDraft open, List<Levels> levels, List<ProjectDraft> finished) {
        boolean same = held != null && open != null && open.repeats(held) && held.mayGoOnWith(levels);
        ProjectDraft settled = same ? held : open;
        if (same) {
            held = null;
        }
        release(finished);
        return settled;
    }

    /** Gives up the project that was held: no more of it comes. */
    void release(List<ProjectDraft> finished) {
        if (held != null) {
            finished.add(held);
            held = null;
        }
    }
}

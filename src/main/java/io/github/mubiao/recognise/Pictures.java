package io.github.mubiao.recognise;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures that stand where a form is expected: between the title of a form and the next title with no
 * table in between, or as all that a document holds, as in a scan. Any other picture is an ornament. What a
 * picture shows is never read.
 */
final class Pictures {

    /** A document of scanned pages has one a page; more than these say nothing new. */
    private static final int MOST = 20;

    private final FormTitles titles;
    private final List<Location> untabled = new ArrayList<>();
    /** The pictures since the last title below which no table stands so far; {@code null} for no such title. */
    private List<Location> sinceTitle;

    private boolean anyContent;
    /** The paragraph of the document's first picture; {@code null} before any. */
    private Location first;

    Pictures(FormTitles titles) {
        this.titles = titles;
    }

    /** The next paragraph's text; not empty. */
    void text(String text) {
        anyContent = true;
        if (titles.isTitle(text)) {
            settle();
            sinceTitle = new ArrayList<>();
        }
    }

    void picture(Location place) {
        first = first == null ? place : first;
        if (sinceTitle != null && untabled.size() + sinceTitle.size() < MOST) {
            sinceTitle.add(place);
        }
    }

    /** A table: pictures between it and its title are no tables. */
    void table() {
        anyContent = true;
        sinceTitle = null;
    }

    private void settle() {
        untabled.addAll(sinceTitle == null ? List.of() : sinceTitle);
    }

    /** The findings, once the document has ended. */
    List<Finding> findings() {
        settle();
        return (anyContent || first == null ? untabled : List.of(first))
                .stream()
                        .map(place -> new Finding("picture-for-table", Severity.WARNING, null, List.of(), place))
                        .toList();
    }
}

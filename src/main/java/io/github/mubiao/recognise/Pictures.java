package io.github.mubiao.recognise;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures that stand where a table should be: between the title of a form and the next title with no
 * table in between, or anywhere in a document without any project. What a picture shows is never read.
 */
final class Pictures {

    private static final String RULE = "picture-for-table";
    /** A document of scanned pages has one a page; more than these say nothing new. */
    private static final int MOST = 20;

    private final List<Integer> all = new ArrayList<>();
    private final List<Integer> untabled = new ArrayList<>();
    private final List<Integer> sinceTitle = new ArrayList<>();
    private boolean titled;

    /** The next paragraph's text. */
    void text(String text) {
        if (isTitle(text)) {
            settle();
            titled = true;
        }
    }

    /** A picture in a paragraph. */
    void picture(int paragraph) {
        if (all.size() < MOST) {
            all.add(paragraph);
            if (titled) {
                sinceTitle.add(paragraph);
            }
        }
    }

    /** A table: pictures between it and its title are no tables. */
    void table() {
        titled = false;
        sinceTitle.clear();
    }

    private void settle() {
        untabled.addAll(sinceTitle);
        table();
    }

    /** The findings, once the document has ended. */
    List<Finding> findings(boolean anyProject) {
        settle();
        return (anyProject ? untabled : all)
                .stream()
                        .map(number -> new Finding(RULE, Severity.ERROR, null, List.of(), Location.ofParagraph(number)))
                        .toList();
    }

    private static boolean isTitle(String text) {
        String bare = text.strip();
        boolean ends = bare.endsWith("表") || bare.endsWith("表）") || bare.endsWith("表)");
        return ends && bare.length() <= 80 && bare.contains("绩效");
    }
}

package io.github.mubiao.diff;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A project with what its identity rests on, worked out once. */
final class ProjectView {

    private final Project project;
    private final List<String> indicatorContents;
    private final String content;
    private final String code;
    private final String stem;
    private final String letters;
    private final String relativeName;
    private final Integer yearOfName;
    private final Name name;
    private final double yuan;
    private final int[] indicators;
    private final int[] purpose;
    private final int[] objectives;

    ProjectView(Project project, Integer fiscalYear, Features indicatorFeatures, Features proseFeatures) {
        this.project = project;
        this.indicatorContents = Contents.of(project.indicators());
        this.content = Contents.of(project, indicatorContents);
        this.code = Folding.key(Sourced.valueOf(project.code()));
        this.stem = CodeStem.of(Sourced.valueOf(project.code()));
        this.letters = Folding.key(Sourced.valueOf(project.name()));
        this.relativeName = letters == null ? null : FiscalTexts.relative(letters, fiscalYear);
        Integer year = letters == null ? null : FiscalTexts.year(letters);
        this.yearOfName = year == null || fiscalYear == null ? null : Integer.valueOf(fiscalYear - year);
        this.name = Name.of(Sourced.valueOf(project.name()));
        this.yuan = yuan(project.budget());
        this.indicators = indicatorFeatures.add(features(project.indicators()));
        this.purpose = proseFeatures.add(pairs(purpose(project)));
        this.objectives = proseFeatures.add(pairs(project.objectives()));
    }

    private static double yuan(Budget budget) {
        BigDecimal total = budget == null ? null : Sourced.valueOf(budget.amount(Budget.Amount.TOTAL));
        return total == null || budget.unit() == null
                ? Double.NaN
                : budget.unit().toYuan(total).doubleValue();
    }

    /** Names of indicators, with their descriptions and with their values, which change more often. */
    private static List<String> features(List<Indicator> indicators) {
        List<String> features = new ArrayList<>();
        for (Indicator indicator : indicators) {
            String name = Folding.key(indicator.level3());
            if (name != null) {
                features.add(name);
                features.add(name + " " + Folding.key(indicator.description()));
                features.add(name + "=" + indicator.value());
            }
        }
        return features;
    }

    private static List<String> purpose(Project project) {
        String purpose = Sourced.valueOf(project.purpose());
        return purpose == null ? List.of() : List.of(purpose);
    }

    /** The pairs of characters of sentences; {@code null} counts as none. */
    private static List<String> pairs(List<String> prose) {
        List<String> pairs = new ArrayList<>();
        for (String sentence : prose == null ? List.<String>of() : prose) {
            String letters = Folding.letters(sentence);
            for (int i = 0; i + 2 <= letters.length(); i++) {
                pairs.add(letters.substring(i, i + 2));
            }
        }
        return pairs;
    }

    Project project() {
        return project;
    }

    String content() {
        return content;
    }

    /** What each of the project's indicators says, in their order. */
    List<String> indicatorContents() {
        return indicatorContents;
    }

    /** Where the project stands among others: by unit, code stem and content. */
    String place() {
        return place(project, content);
    }

    static String place(Project project, String content) {
        String stem = CodeStem.of(Sourced.valueOf(project.code()));
        return Units.key(Sourced.valueOf(project.unit())) + "\n" + stem + "\n" + content;
    }

    /** The code; {@code null} where there is none. */
    String code() {
        return code;
    }

    /** The code without year and check character; {@code null} where it has none. */
    String stem() {
        return stem;
    }

    Name name() {
        return name;
    }

    Organisation unit() {
        return Sourced.valueOf(project.unit());
    }

    /** Unit and name; {@code null} where there is no name. */
    String nameInUnit() {
        return letters == null ? null : Units.key(unit()) + "\n" + letters;
    }

    /** As {@link #nameInUnit}, years that move with the fiscal year aside. */
    String relativeNameInUnit() {
        return relativeName == null ? null : Units.key(unit()) + "\n" + relativeName;
    }

    /** How many years the year in the name lies before the fiscal year; {@code null} where there is none. */
    Integer yearOfName() {
        return yearOfName;
    }

    /** The total budget; not a number where it is not known. */
    double yuan() {
        return yuan;
    }

    int[] indicators() {
        return indicators;
    }

    int[] purpose() {
        return purpose;
    }

    int[] objectives() {
        return objectives;
    }
}

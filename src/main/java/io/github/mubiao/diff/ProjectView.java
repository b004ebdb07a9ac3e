package io.github.mubiao.diff;

import io.github.mubiao.identity.ProjectCodes;
import io.github.mubiao.identity.ProjectNames;
import io.github.mubiao.model.Budget;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sha256;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A project with what its identity rests on, worked out once, and small: all those of a side are kept. */
final class ProjectView {

    private static final char END = '\n';
    /** Features of some rows, or of a sentence. */
    private static final int TELLING_ROWS = 6;

    private static final int TELLING_PROSE = 12;

    private final int document;
    private final int index;
    private final Project project;
    private final Department department;
    private final String content;
    private final String code;
    private final String stem;
    private final String letters;
    private final String relativeName;
    private final String lastingName;
    private final Integer yearOfName;
    private final Name name;
    private final String subject;
    private final String unitName;
    private final double yuan;
    private final long[] indicators;
    private final long[] purpose;
    private final long[] objectives;

    /**
     * A project of a document.
     *
     * @param document the document's number on its side, from 0
     * @param index the project's place in the document, from 0
     * @param indicatorFeatures counts the features of indicators over both sides
     * @param proseFeatures counts those of sentences
     */
    ProjectView(
            Project project,
            DocumentHeader header,
            int document,
            int index,
            Features indicatorFeatures,
            Features proseFeatures) {
        this.document = document;
        this.index = index;
        this.project = head(project);
        this.department = Department.of(project, header);
        this.code = ComparedText.key(Sourced.valueOf(project.code()));
        this.stem = ProjectCodes.stem(Sourced.valueOf(project.code()));
        String written = Sourced.valueOf(project.name());
        String plain = written == null ? null : ProjectNames.withoutNumbers(written);
        this.letters = ComparedText.key(plain);
        Integer fiscalYear = header.fiscalYear();
        this.relativeName = letters == null ? null : FiscalTexts.relative(letters, fiscalYear);
        this.lastingName = ProjectNames.key(written);
        Integer year = letters == null ? null : FiscalTexts.year(letters);
        this.yearOfName = year == null || fiscalYear == null ? null : Integer.valueOf(fiscalYear - year);
        this.name = Name.of(plain, sentences(project));
        this.subject = name.subject();
        this.unitName = unitName(project);
        this.yuan = yuan(project.budget());
        this.indicators = indicatorFeatures.add(features(project.indicators()));
        this.purpose = proseFeatures.add(pairs(purpose(project)));
        this.objectives = proseFeatures.add(pairs(project.objectives()));
        this.content = beginning(project) + Sha256.hex(Contents.of(project), 16);
    }

    /** The project without what is long: its rows and sentences. */
    private static Project head(Project project) {
        return new Project(
                project.ordinal(),
                project.title(),
                project.unit(),
                project.code(),
                project.name(),
                project.department(),
                null,
                null,
                null,
                project.budget(),
                null,
                null,
                null,
                null,
                List.of(),
                project.location(),
                null,
                project.identity());
    }

    private static String unitName(Project project) {
        Organisation unit = Sourced.valueOf(project.unit());
        String name = unit == null ? null : ComparedText.key(unit.name());
        return name == null ? ComparedText.key(Sourced.valueOf(project.agency())) : name;
    }

    private static String beginning(Project project) {
        Organisation unit = Sourced.valueOf(project.unit());
        return Objects.toString(unit == null ? null : unit.code(), "")
                + END
                + Objects.toString(unit == null ? null : unit.name(), "")
                + END
                + Objects.toString(Sourced.valueOf(project.code()), "")
                + END
                + Objects.toString(Sourced.valueOf(project.name()), "")
                + END;
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
            String name = ComparedText.key(indicator.level3());
            if (name != null) {
                features.add(name);
                features.add(name + " " + ComparedText.key(indicator.description()));
                features.add(name + "=" + indicator.value());
            }
        }
        return features;
    }

    private static List<String> purpose(Project project) {
        String purpose = Sourced.valueOf(project.purpose());
        return purpose == null ? List.of() : List.of(purpose);
    }

    /** The letters of purpose and objectives. */
    private static String sentences(Project project) {
        StringBuilder letters = new StringBuilder();
        purpose(project)
                .forEach(sentence ->
                        letters.append(ComparedText.letters(sentence)).append(END));
        if (project.objectives() != null) {
            project.objectives()
                    .forEach(sentence ->
                            letters.append(ComparedText.letters(sentence)).append(END));
        }
        return letters.toString();
    }

    /** The pairs of characters of sentences; {@code null} counts as none. */
    private static List<String> pairs(List<String> prose) {
        List<String> pairs = new ArrayList<>();
        for (String sentence : prose == null ? List.<String>of() : prose) {
            String letters = ComparedText.letters(sentence);
            for (int i = 0; i + 2 <= letters.length(); i++) {
                pairs.add(letters.substring(i, i + 2));
            }
        }
        return pairs;
    }

    /** The number of its document on its side, from 0. */
    int document() {
        return document;
    }

    /** The project as its document has it. */
    Project of(BudgetDocument whole) {
        return whole.projects().get(index);
    }

    /** The project without rows and sentences. */
    Project project() {
        return project;
    }

    /** All that the project says: the same for two that say the same. */
    String content() {
        return content;
    }

    /** Where the project stands among others: by unit, code stem and content. */
    String place() {
        return UnitLikeness.key(unit()) + END + stem + END + content;
    }

    static String place(Project project, DocumentHeader header) {
        return new ProjectView(project, header, 0, 0, new Features(), new Features()).place();
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

    /** The name without years and generic words. */
    String subject() {
        return subject;
    }

    Organisation unit() {
        return Sourced.valueOf(project.unit());
    }

    /** The name of the unit, else of who carries the project out; folded, {@code null} where neither is known. */
    String unitName() {
        return unitName;
    }

    /** The department that the project is of: its own unit's, else its document's. */
    Department department() {
        return department;
    }

    /** Unit and name; {@code null} where there is no name. */
    String nameInUnit() {
        return letters == null ? null : UnitLikeness.key(unit()) + END + letters + END + department.key();
    }

    /** As {@link #nameInUnit}, years that move with the fiscal year aside. */
    String relativeNameInUnit() {
        return relativeName == null ? null : UnitLikeness.key(unit()) + END + relativeName + END + department.key();
    }

    /** The name without years and document numbers; {@code null} where there is none. */
    String lastingName() {
        return lastingName;
    }

    /** The same within the department. */
    String lastingNameInDepartment() {
        return lastingName == null ? null : department.key() + END + lastingName;
    }

    /** The same within the region, for departments that were renamed. */
    String lastingNameInRegion() {
        return lastingName == null ? null : department.regionKey() + END + END + lastingName;
    }

    /** How many years the year in the name lies before the fiscal year; {@code null} where there is none. */
    Integer yearOfName() {
        return yearOfName;
    }

    /** Whether rows or sentences say what the project is about. */
    boolean isTelling() {
        return indicators.length >= TELLING_ROWS || purpose.length + objectives.length >= TELLING_PROSE;
    }

    /** The total budget; not a number where it is not known. */
    double yuan() {
        return yuan;
    }

    long[] indicators() {
        return indicators;
    }

    long[] purpose() {
        return purpose;
    }

    long[] objectives() {
        return objectives;
    }
}

package io.github.mubiao.recognise;

import io.github.mubiao.model.DepartmentObjective;
import io.github.mubiao.model.DepartmentObjectives;
import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.Location;
import io.github.mubiao.value.TargetParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a document that speaks of the whole department, paragraph by paragraph. */
final class DepartmentPart {

    /** {@code 一、}, {@code （二）}, {@code 1.}, {@code 第一部分} before a heading. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[、.．](?!\\d))\\s*");

    /** The heading of one objective: a number and a few words that are no sentence. */
    private static final Pattern OBJECTIVE = Pattern.compile(
            "(?:\\d{1,2}\\s*[.．、](?!\\d)|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)])\\s*([^，。；：:]{1,40})[。：:]?");

    private static final String NUMERALS = "一二三四五六七八九十";

    private final Vocabulary vocabulary;
    private final FormTitles titles;
    private final List<String> overall = new ArrayList<>();
    private final List<ObjectiveDraft> objectives = new ArrayList<>();
    private final List<String> measures = new ArrayList<>();
    private HeadingKind part;
    /** The number before the part's heading; {@code null} for none, or where the part counts in the same way. */
    private Numbering numbering;

    DepartmentPart(FormContext texts) {
        this.vocabulary = texts.vocabulary();
        this.titles = texts.titles();
    }

    /** Takes the next paragraph before the projects. */
    void paragraph(Location place, String text) {
        HeadingKind opened = opened(text);
        Numbering own = Numbering.of(text);
        boolean alike =
                part != null && own != null && numbering != null && own.style().equals(numbering.style());
        if (opened != null) {
            part = opened;
            numbering = own;
        } else if (alike && own.value() == 1) {
            numbering = null;
            content(place, text);
        } else if (alike && own.value() == numbering.value() + 1) {
            // The next heading of that order heads something else.
            part = null;
        } else if (part != null && !text.isEmpty()) {
            content(place, text);
        }
    }

    /** Ends the part above the title of a form. */
    void end() {
        part = null;
    }

    /** Ends the part above a table: the table's own title and unit of money, just above it, are not of it. */
    void endAboveTable() {
        List<String> last = part == HeadingKind.MEASURES ? measures : part == HeadingKind.OVERALL ? overall : List.of();
        dropLast(last, line -> UnitText.money(line).isPresent());
        dropLast(last, titles::isTable);
        part = null;
    }

    private static void dropLast(List<String> lines, Predicate<String> ofTable) {
        if (!lines.isEmpty() && ofTable.test(lines.get(lines.size() - 1))) {
            lines.remove(lines.size() - 1);
        }
    }

    /** Whether the part has begun, so that what comes is its content and no title. */
    boolean isOpen() {
        return part != null && part != HeadingKind.PROJECTS;
    }

    private HeadingKind opened(String text) {
        Matcher numbered = NUMBER.matcher(text);
        String name = LabelText.of(numbered.lookingAt() ? text.substring(numbered.end()) : text)
                .core();
        for (HeadingKind heading :
                List.of(HeadingKind.OVERALL, HeadingKind.OBJECTIVES, HeadingKind.MEASURES, HeadingKind.PROJECTS)) {
            List<String> names = vocabulary.heading(heading);
            if (names.contains(name) || names.contains(Labels.fold(text))) {
                return heading;
            }
        }
        return null;
    }

    /**
     * The number before a heading.
     *
     * @param style how it is written, with one digit for its numeral: 第一部分, （1）
     * @param value its value; 0 for one beyond 十
     */
    private record Numbering(String style, int value) {

        /** The number that a text begins with; {@code null} for none. */
        static Numbering of(String text) {
            Matcher number = NUMBER.matcher(text);
            if (!number.lookingAt()) {
                return null;
            }
            String written = number.group().strip();
            String numeral = written.replaceAll("[^" + NUMERALS + "\\d]", "");
            int chinese = numeral.length() == 1 ? NUMERALS.indexOf(numeral) + 1 : 0;
            int value = Character.isDigit(numeral.charAt(0)) ? Integer.parseInt(numeral) : chinese;
            return new Numbering(written.replaceAll("[" + NUMERALS + "]+", "一").replaceAll("\\d+", "1"), value);
        }
    }

    private void content(Location place, String text) {
        switch (part) {
            case OVERALL -> overall.add(text);
            case MEASURES -> measures.add(text);
            case OBJECTIVES -> objective(place, text);
            case PROJECTS, PROJECT, FORM, OBJECTIVE, INDICATORS -> {
                // What stands between the two parts belongs to neither.
            }
        }
    }

    private void objective(Location place, String text) {
        String goal = after(HeadingKind.OBJECTIVE, text);
        String indicators = goal == null ? after(HeadingKind.INDICATORS, text) : null;
        Matcher heading = OBJECTIVE.matcher(text);
        if (goal == null && indicators == null && heading.matches()) {
            objectives.add(new ObjectiveDraft(heading.group(1).strip(), place));
            return;
        }
        if (objectives.isEmpty()) {
            objectives.add(new ObjectiveDraft(null, place));
        }
        ObjectiveDraft current = objectives.get(objectives.size() - 1);
        if (goal != null) {
            current.inIndicators = false;
        } else if (indicators != null) {
            current.inIndicators = true;
        }
        current.add(goal != null ? goal : indicators != null ? indicators : text);
    }

    /** What follows a label and its colon at the start of a paragraph; {@code null} without the label. */
    private String after(HeadingKind heading, String text) {
        int colon = firstColon(text);
        boolean labelled = colon > 0 && vocabulary.heading(heading).contains(Labels.fold(text.substring(0, colon)));
        return labelled ? text.substring(colon + 1).strip() : null;
    }

    private static int firstColon(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '：' || text.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }

    /** What was found; {@code null} where the document has no such part. */
    DepartmentObjectives build(Integer fiscalYear) {
        if (overall.isEmpty() && objectives.isEmpty() && measures.isEmpty()) {
            return null;
        }
        List<DepartmentObjective> built = new ArrayList<>();
        for (ObjectiveDraft draft : objectives) {
            built.add(draft.build(built.size() + 1, fiscalYear));
        }
        return new DepartmentObjectives(joined(overall), built, measures);
    }

    private static String joined(List<String> paragraphs) {
        return paragraphs.isEmpty() ? null : String.join("\n", paragraphs);
    }

    /** One objective while its paragraphs come in. */
    private static final class ObjectiveDraft {

        private final String name;
        private final Location location;
        private final List<String> goal = new ArrayList<>();
        private final List<String> indicators = new ArrayList<>();
        private boolean inIndicators;

        ObjectiveDraft(String name, Location location) {
            this.name = name;
            this.location = location;
        }

        void add(String text) {
            (inIndicators ? indicators : goal).add(text);
        }

        DepartmentObjective build(int ordinal, Integer fiscalYear) {
            String sentence = joined(indicators);
            List<DepartmentTarget> targets =
                    sentence == null ? List.of() : TargetParser.parseSentence(sentence, fiscalYear);
            return new DepartmentObjective(ordinal, name, joined(goal), sentence, targets, location);
        }
    }
}

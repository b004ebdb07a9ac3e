package io.github.mubiao.check;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heading above a project's form against the project's name. Headings may name the form, the unit or a programme
 * with many projects as well, so that one counts only where something says that it names a project: it is numbered and
 * at most as many others differ from their names as agree, most of the document's headings agree, it is the name of
 * another project, or it is nearly the name.
 */
final class Headings implements Check {

    private static final Rule RULE = Rules.of("heading-name");

    private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,3}[.、](?!\\d)|\\(\\d{1,3}\\))");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}(?:年度?|-20\\d{2}年?度?)");
    /** Where the name of the form begins. */
    private static final Pattern FORM = Pattern.compile("绩效|自评|目标表|评价表");

    /** The end of a heading over projects of one kind: 运转类. */
    private static final String KIND = "类";

    /** Fewer agree by chance too easily. */
    private static final int FEWEST = 2;

    /** Characters of a name that are compared. */
    private static final int LONGEST = 200;

    private final List<Heading> headings = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /**
     * A heading that may name a project.
     *
     * @param subject the heading without number, year and the form's name, folded
     * @param name the project's name, folded
     */
    private record Heading(
            String project, String title, String subject, String named, String name, Location place, boolean numbered) {

        /** One is a part of the other, or its characters stand in it in their order. */
        boolean agrees() {
            String shorter = subject.length() < name.length() ? subject : name;
            String longer = subject.length() < name.length() ? name : subject;
            return common(shorter, longer) == shorter.length();
        }

        /** The share of characters that both have in one order, in %. */
        BigDecimal similarity() {
            int both = 2 * common(subject, name);
            return BigDecimal.valueOf(100L * both / (subject.length() + name.length()));
        }
    }

    @Override
    public void project(Project project, Report report) {
        String name = Sourced.valueOf(project.name());
        if (name == null || project.isWholeDepartment()) {
            return;
        }
        String bare = plain(name);
        names.add(bare);
        if (project.title() == null) {
            return;
        }
        String folded = Folded.of(project.title());
        Matcher number = NUMBERED.matcher(folded);
        boolean numbered = number.find();
        String subject = subject(numbered ? folded.substring(number.end()) : folded);
        if (subject.isEmpty() || bare.isEmpty() || isOrganisation(subject, project)) {
            return;
        }
        headings.add(new Heading(
                project.key(),
                project.title(),
                subject,
                name,
                bare,
                project.name().location(),
                numbered));
    }

    /** What the form is about; empty where the heading says no more than the form's name. */
    private static String subject(String heading) {
        Matcher form = FORM.matcher(heading);
        if (!form.find()) {
            return "";
        }
        String subject = plain(heading.substring(0, form.start()));
        String rest = subject;
        for (String word : RuleWords.of("heading-generic")) {
            rest = rest.replace(word, "");
        }
        return rest.length() < FEWEST || subject.endsWith(KIND) ? "" : subject;
    }

    /** Letters and digits without the year and without what ends any name: brackets, marks and 经费 differ too easily. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        YEAR.matcher(Folded.of(text))
                .replaceAll("")
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(LONGEST)
                .forEach(c -> plain.append((char) c));
        String ending = RuleWords.ending("heading-ending", plain.toString());
        while (ending != null && ending.length() < plain.length()) {
            plain.setLength(plain.length() - ending.length());
            ending = RuleWords.ending("heading-ending", plain.toString());
        }
        return plain.toString();
    }

    private static boolean isOrganisation(String subject, Project project) {
        Organisation unit = Sourced.valueOf(project.unit());
        String department = plain(String.valueOf(Sourced.valueOf(project.department())));
        return RuleWords.ending("organisation", subject) != null
                || (unit != null && unit.name() != null && plain(unit.name()).contains(subject))
                || department.contains(subject);
    }

    @Override
    public void end(List<Finding> recognised, Report report) {
        List<Heading> odd =
                headings.stream().filter(heading -> !heading.agrees()).toList();
        if (odd.isEmpty()) {
            return;
        }
        int agreeing = headings.size() - odd.size();
        BigDecimal similar = report.threshold(RULE, "similarity");
        for (Heading heading : odd) {
            boolean named = heading.numbered() && odd.size() <= Math.max(1, agreeing);
            boolean usual = agreeing >= FEWEST && agreeing > odd.size();
            boolean others = names.contains(heading.subject());
            if (named || usual || others || heading.similarity().compareTo(similar) >= 0) {
                report.add(RULE, heading.project(), heading.place(), heading.named(), heading.title());
            }
        }
    }

    /** How many characters two texts have in common in one order (the longest common subsequence). */
    private static int common(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            for (int j = 1; j <= other.length(); j++) {
                row[j] = one.charAt(i - 1) == other.charAt(j - 1) ? before[j - 1] + 1 : Math.max(before[j], row[j - 1]);
            }
            before = row;
        }
        return before[other.length()];
    }
}

package io.github.mubiao.check;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year's objectives against the year's indicators, where a clause of an objective says no more than an indicator
 * does: its name, without the word for what is counted, and a figure in its unit (培训教师200人 beside 培训教师人数 ≥150人).
 * Words such as 全年 or 完成 may stand before it. Where several indicators or clauses are of one name, one that agrees
 * is enough.
 */
final class ObjectiveFigures implements Check {

    private static final Rule RULE = Rules.of("objective-conflict");

    private static final Pattern CLAUSES = Pattern.compile("[,;。、!:]");
    private static final int SHORTEST_SUBJECT = 2;

    private final Wordings wordings;
    private Integer fiscalYear;

    ObjectiveFigures(Wordings wordings) {
        this.wordings = wordings;
    }

    @Override
    public void start(DocumentHeader header) {
        fiscalYear = header.fiscalYear();
    }

    /** An indicator with what its name is about. */
    private record Measured(Indicator indicator, TargetLimit limit, String name, String subject) {

        String key() {
            return subject + ' ' + Folded.of(limit.measure().unit());
        }
    }

    @Override
    public void project(Project project, Report report) {
        if (project.objectives() == null || project.objectivesLocation() == null) {
            return;
        }
        List<String> clauses = clauses(project.objectives());
        if (clauses.isEmpty()) {
            return;
        }
        List<Measured> measured = measured(project);
        Map<String, Set<BigDecimal>> targets = new HashMap<>();
        measured.forEach(each -> targets.computeIfAbsent(each.key(), key -> new HashSet<>())
                .add(each.limit().value().stripTrailingZeros()));
        Set<String> told = new HashSet<>();
        for (Measured each : measured) {
            String clause = conflict(clauses, each, targets.get(each.key()));
            if (clause != null && told.add(each.key())) {
                report.add(
                        RULE,
                        project.key(),
                        each.indicator().location(),
                        each.name(),
                        each.indicator().value(),
                        clause,
                        project.objectivesLocation());
            }
        }
    }

    /** The clauses that hold a digit. */
    private static List<String> clauses(List<String> objectives) {
        List<String> clauses = new ArrayList<>();
        for (String objective : objectives) {
            for (String clause : CLAUSES.split(Folded.of(objective.replace('\n', '。')), 0)) {
                if (clause.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                    clauses.add(clause);
                }
            }
        }
        return clauses;
    }

    private List<Measured> measured(Project project) {
        List<Measured> measured = new ArrayList<>();
        List<Wording> said = wordings.of(project);
        for (int i = 0; i < said.size(); i++) {
            Indicator indicator = project.indicators().get(i);
            TargetLimit limit = TargetLimit.of(indicator);
            String name = said.get(i).name();
            String subject = subject(name);
            if (limit != null && isOfTheWholeYear(indicator, limit) && subject.length() >= SHORTEST_SUBJECT) {
                measured.add(new Measured(indicator, limit, name, subject));
            }
        }
        return measured;
    }

    private static boolean isOfTheWholeYear(Indicator indicator, TargetLimit limit) {
        IndicatorDetails details = indicator.details();
        boolean part = details != null && (details.term() == IndicatorDetails.Term.MID_TERM || details.area() != null);
        return !part
                && limit.comparator() != Comparator.ABOUT
                && limit.measure().unit() != null
                && limit.measure().per() == null;
    }

    /** What is counted: 培训教师 of 开展培训教师人数. */
    private static String subject(String name) {
        String subject = name;
        for (String kind : List.of("people", "things")) {
            String word = RuleWords.ending(kind, subject);
            if (word != null) {
                subject = subject.substring(0, subject.length() - word.length());
                break;
            }
        }
        String lead = leading(subject);
        while (lead != null && subject.length() > lead.length()) {
            subject = subject.substring(lead.length());
            lead = leading(subject);
        }
        return subject;
    }

    private static String leading(String text) {
        for (String lead : RuleWords.of("objective-lead")) {
            if (text.startsWith(lead)) {
                return lead;
            }
        }
        return null;
    }

    /** The first clause of that name with another figure or direction; {@code null} where one agrees, or none is. */
    private String conflict(List<String> clauses, Measured measured, Set<BigDecimal> targets) {
        String first = null;
        for (String clause : clauses) {
            StatedFigure stated = stated(clause, measured);
            if (stated == null) {
                continue;
            }
            boolean agrees =
                    targets.contains(stated.value().stripTrailingZeros()) && !stated.isOpposite(measured.limit());
            if (agrees) {
                return null;
            }
            first = first == null ? clause : first;
        }
        return first;
    }

    /** The figure of a clause that begins with the indicator's name; {@code null} for another clause. */
    private StatedFigure stated(String clause, Measured measured) {
        if (!clause.contains(measured.subject())) {
            return null;
        }
        String year = fiscalYear == null ? "" : fiscalYear + "年度?|";
        Pattern phrase = Pattern.compile("(?:" + year + String.join("|", RuleWords.of("objective-lead")) + ")*"
                + "(?<what>" + Pattern.quote(measured.name()) + "|" + Pattern.quote(measured.subject()) + ")"
                + "(?:" + String.join("|", RuleWords.of("people")) + "|" + String.join("|", RuleWords.of("things"))
                + ")?"
                + "(?:" + String.join("|", RuleWords.of("objective-link")) + ")*");
        Matcher matcher = phrase.matcher(clause);
        if (!matcher.lookingAt()
                || matcher.end() == clause.length()
                || !Character.isDigit(clause.charAt(matcher.end()))) {
            return null;
        }
        StatedFigure stated = StatedFigure.of(clause.substring(matcher.start("what")), measured.limit());
        return stated != null && (stated.alone() || stated.direction() != 0) ? stated : null;
    }
}

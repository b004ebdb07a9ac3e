package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.util.regex.Pattern;

/** Texts that a template holds until somebody, or a program, fills it in: one finding a project, at the first. */
final class Templates implements Check {

    private static final Rule RULE = Rules.of("template-placeholder");

    /** What programs fill in: {{name}}, ${name}, {%…%}, <%…%>, +++name+++, and the fields of mail merge, «name». */
    private static final Pattern PROGRAM = Pattern.compile("\\{\\{[^{}]{1,80}}}|[$#]\\{[^{}]{1,80}}|\\{%[^{}]{1,80}%}"
            + "|<%[^<>]{1,80}%>|\\+\\+\\+[^+]{1,80}\\+\\+\\+|«[^«»]{1,80}»");

    /** What asks people to fill it in, as Word's own fields do. */
    private static final Pattern ASKED =
            Pattern.compile("请(?:填写|输入|选择)|[单点]击.{0,6}输入|此处(?:填写|输入)|Click (?:or tap )?here to enter text");

    /** Of these each of what programs and people fill in holds one; few other texts do. */
    private static final String SIGNS_OF_FORMS = "{<+«请击此C";

    /** A name that is not there yet: XXX项目, **单位. Beside other letters and digits it may be a part of a model's name. */
    private static final Pattern LEFT_OPEN = Pattern.compile("(?<![A-Za-z0-9])(?:[Xx×Ｘｘ]{2,}|[*＊]{2,})(?![A-Za-z0-9])");

    /** The name of a field in brackets: 【项目名称】. */
    private static final Pattern BRACKETED = Pattern.compile("[\\[【〔<＜].{0,8}(?:名称|编码|代码|单位|部门)[\\]】〕>＞]");

    /** What was found in one project. */
    private static final class Found {
        private String first;
        private Location place;
        private int count;

        void add(String text, Location at) {
            first = first == null ? text : first;
            place = place == null ? at : place;
            count++;
        }
    }

    @Override
    public void project(Project project, Report report) {
        Found found = new Found();
        name(project.name(), Sourced.valueOf(project.name()), found);
        name(project.code(), Sourced.valueOf(project.code()), found);
        Organisation unit = Sourced.valueOf(project.unit());
        name(project.unit(), unit == null ? null : unit.name(), found);
        name(project.department(), Sourced.valueOf(project.department()), found);
        name(project.agency(), Sourced.valueOf(project.agency()), found);
        text(Sourced.valueOf(project.purpose()), place(project.purpose()), found);
        if (project.objectives() != null) {
            project.objectives().forEach(objective -> text(objective, project.objectivesLocation(), found));
        }
        project.indicators().forEach(indicator -> indicator(indicator, found));
        if (found.count == 1) {
            report.add(RULE, project.key(), found.place, found.first);
        } else if (found.count > 1) {
            report.add(RULE, project.key(), found.place, found.first, found.count - 1);
        }
    }

    private static Location place(Sourced<?> cell) {
        return cell == null ? null : cell.location();
    }

    private static void name(Sourced<?> cell, String text, Found found) {
        boolean open = text != null
                && (LEFT_OPEN.matcher(text).find() || BRACKETED.matcher(text).matches());
        if (open || isForm(text)) {
            found.add(text, place(cell));
        }
    }

    private static void text(String text, Location place, Found found) {
        if (isForm(text)) {
            found.add(text, place);
        }
    }

    private static void indicator(Indicator indicator, Found found) {
        for (String text : new String[] {indicator.level3(), indicator.description(), indicator.value()}) {
            text(text, indicator.location(), found);
        }
    }

    private static boolean isForm(String text) {
        return text != null
                && mayBeForm(text)
                && (PROGRAM.matcher(text).find() || ASKED.matcher(text).find());
    }

    private static boolean mayBeForm(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SIGNS_OF_FORMS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}

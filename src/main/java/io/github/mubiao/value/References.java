package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Target;
import java.util.regex.Matcher;

/** What is compared with something that is no number: 不低于上级指标, 不超预算, 控制在预算内, 与上年持平. */
final class References {

    private static final int LONGEST = 60;
    private static final int LONGEST_PART = 24;

    private References() {}

    /** Reads a reference that fills the clause; {@code null} where none does. */
    static Target read(Clause clause) {
        Clause core = clause.withoutNote();
        String text = core.text();
        if (text.length() > LONGEST || text.indexOf(',') >= 0 || text.indexOf('。') >= 0) {
            return null;
        }
        Target target = text.endsWith("内") ? within(core, Form.of("reference-within"), false) : null;
        target = target == null && text.endsWith("内") ? within(core, Form.of("reference-inside"), true) : target;
        if (target == null && text.endsWith("持平")) {
            target = level(core);
        }
        if (target == null && text.contains("达到")) {
            Matcher reached = Form.of("reference-reached").whole(text);
            target = reached != null ? fixed(core, reached, Comparator.AT_LEAST) : null;
        }
        return target == null ? compared(core) : target;
    }

    /** 控制在预算内, 在批复范围内. */
    private static Target within(Clause clause, Form form, boolean budgetOnly) {
        Matcher found = form.whole(clause.text());
        String reference = found == null ? "" : found.group("reference");
        if (found == null || isVague(reference) || Names.isFigured(clause.text(), false)) {
            return null;
        }
        boolean verbal = Words.SIGN.at(reference, 0) != null
                || Form.of("reference-verbal").isIn(reference);
        boolean budget = Words.BUDGET.ending(reference) != null;
        return budgetOnly && (!budget || verbal) ? null : reference(clause, Comparator.AT_MOST, found);
    }

    /** 与上年持平; 与上年基本持平 is about as much. */
    private static Target level(Clause core) {
        Matcher level = Form.of("reference-level").whole(core.text());
        if (level == null) {
            return null;
        }
        boolean about = level.group("before") != null || level.group("behind") != null;
        return fixed(core, level, about ? Comparator.ABOUT : Comparator.EQUAL);
    }

    private static Target fixed(Clause clause, Matcher found, Comparator comparator) {
        String reference = found.group("reference");
        return Names.isFigured(withoutYear(reference), false) || isVague(reference)
                ? null
                : reference(clause, comparator, found);
    }

    private static Target reference(Clause clause, Comparator comparator, Matcher found) {
        return reference(clause, comparator, found.start("reference"), found.end("reference"));
    }

    /** A sign or word of comparison and behind it what is no number. */
    private static Target compared(Clause clause) {
        String text = clause.text();
        for (int i = 0; i < text.length(); i++) {
            Signs.Found sign = Signs.at(text, i);
            if (sign != null && !Form.of("unclear-sign").is(text.substring(i, sign.end()))) {
                return against(clause, i, sign.end(), sign.comparator());
            }
        }
        return null;
    }

    private static Target against(Clause clause, int start, int end, Comparator comparator) {
        String name = clause.text().substring(0, start);
        String reference = clause.text().substring(end);
        String beside = withoutYear(reference);
        boolean sound = comparator != null
                && comparator != Comparator.ABOUT
                && beside.length() >= 2
                && reference.length() <= LONGEST_PART
                && name.length() <= LONGEST_PART
                && !Characters.hasSign(reference)
                && !Names.isFigured(name, false)
                && beside.chars().anyMatch(c -> Characters.isHan((char) c))
                // A numeral that failed to be read is still a number; it must not become something to compare with.
                && (NumberLexer.read(beside, 0) == null || Words.FALSE_NUMERAL.at(beside, 0) != null);
        return sound
                        && !Names.isDenied(name, true, clause.trace())
                        && !Guards.REFERENCE_NAME.refuse(name, clause.trace())
                        && !Guards.REFERENCE.refuse(beside, clause.trace())
                        && (name.isEmpty() || !Names.isBroken(name, clause.trace()))
                        && !isVague(reference)
                ? reference(clause, comparator, end, clause.length())
                : null;
    }

    /** A year says which level, budget or period of time is meant: 2021年水平; alone it is a date. */
    private static String withoutYear(String text) {
        return Form.of("reference-year").cutAll(text);
    }

    /** 合理水平, but 合理预算; 三五人 is no number and nothing to be measured against. */
    private static boolean isVague(String reference) {
        return (Words.VAGUE.at(reference, 0) != null && Words.BUDGET.ending(reference) == null)
                || Form.of("vague-numeral").at(reference, 0) != null;
    }

    private static Target reference(Clause clause, Comparator comparator, int start, int end) {
        clause.note("sign", 0, start);
        clause.note("reference", start, end);
        return new Target.Reference(comparator, clause.folded().originalOf(start, end));
    }

    /** Whether a text names what a target may be measured against where a sign stands beside it, in known words alone. */
    static boolean isBenchmark(String text) {
        boolean named = false;
        int place = 0;
        while (place < text.length()) {
            String name = Words.BENCHMARK.at(text, place);
            String part = name == null ? Words.BENCHMARK_PART.at(text, place) : name;
            if (part == null) {
                return false;
            }
            named |= name != null;
            place += part.length();
        }
        return named;
    }
}

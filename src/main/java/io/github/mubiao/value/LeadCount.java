package io.github.mubiao.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what a number is counted by, as the words before it say: 每人每月, 每亩补助, 半年 of 半年一次. */
final class LeadCount {

    /** So many times: 一次, 2次. */
    private static final Pattern OCCASIONS = Pattern.compile("[一二两三四五六七八九十\\d]{1,3}次(?!性)");

    /** So long, and nothing else. */
    private static final Pattern SPAN = Pattern.compile("(?:[两三四五六七八九十]|\\d{1,3})(?:年|个月|个?季度|周|天|个工作日)");

    private static final int LONGEST = 10;

    private final Clause clause;
    /** The last first, until the name is looked at. */
    private final List<String> parts = new ArrayList<>();

    LeadCount(Clause clause) {
        this.clause = clause;
    }

    /** Takes 每 and a unit that end at a place; the place before them, or the same where they do not stand there. */
    int before(int end) {
        int start = text().lastIndexOf('每', end - 1);
        if (start < 0 || end - start < 2 || end - start > LONGEST) {
            return end;
        }
        FoldedText part = clause.slice(start + 1, end).folded();
        if (PerReader.end(part) != part.text().length()) {
            return end;
        }
        clause.trace().token("unit", clause.folded(), start, end);
        parts.add(each(part.written()));
        return start;
    }

    /** Takes what a bracket says. */
    void takes(List<String> others) {
        parts.addAll(others);
    }

    /** Takes what the name says that ends at a place; the place where the rest of the name ends. */
    int inName(int end, int numberStart) {
        Collections.reverse(parts);
        String name = text().substring(0, end);
        boolean occasions = Words.is(Words.Category.FREQUENCY, name)
                && OCCASIONS.matcher(text().substring(numberStart)).lookingAt();
        if (occasions) {
            // 半年一次: a span of time alone.
            parts.add(Words.meaning(Words.Category.FREQUENCY, name));
            return 0;
        }
        if (SPAN.matcher(name).matches()
                && OCCASIONS.matcher(text().substring(numberStart)).lookingAt()) {
            // 两年一次, 15天一次.
            parts.add(name);
            return 0;
        }
        List<String> last = List.copyOf(parts);
        parts.clear();
        every(end);
        parts.addAll(last);
        return end;
    }

    /** 每亩补助1600元, 每户每月补助300元: the name says what the number counts by. */
    private void every(int end) {
        int start = text().indexOf('每');
        while (start >= 0 && start < end && text().charAt(start) == '每') {
            int next = text().indexOf('每', start + 1);
            FoldedText part =
                    clause.slice(start + 1, next < 0 || next > end ? end : next).folded();
            int counted = PerReader.end(part);
            if (counted == 0) {
                return;
            }
            parts.add(each(part.written().substring(0, counted)));
            start += 1 + counted;
        }
    }

    /** 人/年 counts by both, as 人·年. */
    private static String each(String written) {
        return written.replace('/', '·');
    }

    List<String> parts() {
        return List.copyOf(parts);
    }

    private String text() {
        return clause.text();
    }
}

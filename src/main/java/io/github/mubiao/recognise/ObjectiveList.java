package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Splits a cell of numbered objectives into entries without their numbers. */
final class ObjectiveList {

    private static final String CHINESE_DIGITS = "一二三四五六七八九十";

    private static final String DOTS = "….·";

    /** Dots in a line of their own stand for goals that nobody set. */
    private static final Pattern DOTS_ALONE = Pattern.compile("(?:^|\\n)[^\\S\\n]*[" + DOTS + "]{2,}$");

    private static final Pattern STOP = Pattern.compile("[。；;\\s]+$");

    /** Where an entry may start within a line: after the end of a sentence. */
    private static final String SENTENCE_ENDS = "。；;！!\n";

    /** {@code 1.}, {@code 1、}, {@code （1）}, {@code ①}, {@code 目标1：} at the start of an entry. */
    private final Pattern numbers;

    private final String goals;

    ObjectiveList(Vocabulary vocabulary) {
        String goal = vocabulary.either(WordList.TARGET);
        this.goals = vocabulary.words(WordList.TARGET).stream()
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        this.numbers = Pattern.compile("(?:" + goal + "\\s*(\\d{1,3})\\s*[：:.．、]|[（(]\\s*(\\d{1,3})\\s*[）)]"
                + "|(\\d{1,3})\\s*[.．、)）](?!\\d)|([①-⑳])"
                + "|" + goal + "\\s*([一二三四五六七八九十])\\s*[：:.．、]|[（(]\\s*([一二三四五六七八九十])\\s*[）)]"
                + "|([一二三四五六七八九十])\\s*、)\\s*");
    }

    /** The entries of a cell, outer white space trimmed; none for an empty cell. */
    List<String> of(String text) {
        List<Integer> starts = starts(text);
        List<String> entries = new ArrayList<>();
        if (starts.isEmpty()) {
            text.lines().forEach(line -> add(entries, line));
            return entries;
        }
        add(entries, text.substring(0, starts.get(0)));
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            add(entries, withoutNumber(text.substring(starts.get(i), end)));
        }
        return entries;
    }

    /** Whether a text begins with the first number of several. */
    boolean isNumbered(String text) {
        List<Integer> starts = starts(text);
        return starts.size() > 1 && starts.get(0) == 0;
    }

    /** What the numbers within a line begin, each with its number and without the stop behind it; the line where it has none. */
    List<String> numbered(String line) {
        List<Integer> starts = starts(line);
        if (starts.isEmpty() || starts.get(0) > 0) {
            return line.isBlank() ? List.of() : List.of(line);
        }
        return IntStream.range(0, starts.size())
                .mapToObj(i -> line.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : line.length()))
                .map(part -> STOP.matcher(part).replaceFirst(""))
                .toList();
    }

    /** Positions of the numbers 1, 2, 3 … in order, each at a line's start or after a sentence. */
    private List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        Matcher number = numbers.matcher(text);
        int from = 0;
        while (from < text.length()) {
            boolean found = mayBeNumber(text.charAt(from))
                    && number.region(from, text.length()).lookingAt();
            if (found && value(number) == starts.size() + 1 && mayStart(text, from)) {
                starts.add(from);
            }
            from = found ? number.end() : from + 1;
        }
        return starts;
    }

    /** Whether a number may begin with a character: few of a text are asked further. */
    private boolean mayBeNumber(char c) {
        boolean digit = (c >= '0' && c <= '9') || CHINESE_DIGITS.indexOf(c) >= 0;
        return digit || goals.indexOf(c) >= 0 || c == '(' || c == '（' || (c >= '①' && c <= '⑳');
    }

    private static int value(Matcher number) {
        if (number.group(4) != null) {
            return number.group(4).charAt(0) - '①' + 1;
        }
        for (int group = 1; group < 4; group++) {
            if (number.group(group) != null) {
                return Integer.parseInt(number.group(group));
            }
        }
        for (int group = 5; group <= number.groupCount(); group++) {
            if (number.group(group) != null) {
                return CHINESE_DIGITS.indexOf(number.group(group)) + 1;
            }
        }
        throw new IllegalStateException("One of the groups holds the number");
    }

    private static boolean mayStart(String text, int position) {
        int before = position - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Labels.isSpace(text.charAt(before))) {
            before--;
        }
        return before < 0 || SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0;
    }

    private String withoutNumber(String entry) {
        Matcher number = numbers.matcher(entry);
        return number.lookingAt() ? entry.substring(number.end()) : entry;
    }

    private static void add(List<String> entries, String entry) {
        String trimmed = entry.strip();
        if (!trimmed.isEmpty() && DOTS.indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0) {
            trimmed = DOTS_ALONE.matcher(trimmed).replaceFirst("").strip();
        }
        if (!trimmed.isEmpty()) {
            entries.add(trimmed);
        }
    }
}

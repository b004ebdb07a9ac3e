package io.github.mubiao.diff;

import io.github.mubiao.model.TabTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What words of a name say: little, or which of several sisters it is. The words are in {@code names.tsv}. */
final class NameWords {

    /** Numerals tell sisters apart as contrasting words do: 一期 and 二期, 第1标段 and 第2标段. */
    private static final String NUMERALS = "numerals";

    private static final Pattern NUMERAL = Pattern.compile("[0-9]+|[一二三四五六七八九十]+");

    /** By first character, the longest word first: a name has few characters that begin any word. */
    private static final Map<Character, List<String>> GENERIC = new HashMap<>();

    private static final Map<Character, List<String>> PLACES = new HashMap<>();
    private static final Map<Character, List<String>> APART = new HashMap<>();

    /** Longer ones are words that were not told apart. */
    private static final int LONGEST_STEM = 6;

    private static final Map<Character, List<Contrast>> CONTRASTS = new HashMap<>();
    private static int groups;

    static {
        TabTable.rows(NameWords.class, "names.tsv").forEach(NameWords::add);
    }

    private NameWords() {}

    /** A word that contrasts with the others of its group. */
    private record Contrast(int group, String word) {}

    private static void add(List<String> cells) {
        List<String> words = new ArrayList<>(cells.subList(1, cells.size()));
        words.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        switch (cells.get(0)) {
            case "generic" -> words.forEach(word -> begun(GENERIC, word).add(word));
            case "place" -> words.forEach(word -> begun(PLACES, word).add(word));
            case "apart" -> words.forEach(word -> begun(APART, word).add(word));
            default -> {
                int group = groups++;
                words.forEach(word -> begun(CONTRASTS, word).add(new Contrast(group, word)));
            }
        }
    }

    private static <T> List<T> begun(Map<Character, List<T>> words, String word) {
        return words.computeIfAbsent(word.charAt(0), k -> new ArrayList<>());
    }

    /** Which characters of a name belong to generic words. */
    static boolean[] generic(String name) {
        boolean[] generic = new boolean[name.length()];
        int at = 0;
        while (at < name.length()) {
            String word = word(GENERIC, name, at);
            int end = at + (word == null ? 1 : word.length());
            Arrays.fill(generic, at, end, word != null);
            at = end;
        }
        return generic;
    }

    private static String word(Map<Character, List<String>> words, String name, int at) {
        for (String word : words.getOrDefault(name.charAt(at), List.of())) {
            if (name.startsWith(word, at)) {
                return word;
            }
        }
        return null;
    }

    /**
     * A place or an institution that a name names.
     *
     * @param stem what tells it from others of its kind: 白沙 of 白沙河
     * @param kind the word by which it ends
     */
    record Place(String stem, String kind) {}

    /** The places and institutions of a name, in their order. */
    static List<Place> places(String name) {
        List<Place> places = new ArrayList<>();
        int begin = 0;
        int at = 0;
        while (at < name.length()) {
            String apart = longer(word(APART, name, at), word(GENERIC, name, at));
            String passed = longer(apart, word(PLACES, name, at));
            String kind = Objects.equals(passed, apart) ? null : passed;
            if (kind != null && at > begin && at - begin <= LONGEST_STEM) {
                places.add(new Place(name.substring(begin, at), kind));
            }
            boolean digit = Character.isDigit(name.charAt(at));
            at += passed == null ? 1 : passed.length();
            begin = passed != null || digit ? at : begin;
        }
        return places;
    }

    /** The longer of two words, the first one where they are as long; {@code null} counts as none. */
    private static String longer(String one, String other) {
        return other == null || (one != null && one.length() >= other.length()) ? one : other;
    }

    /** The telling words of a name, by the group of words they contrast with. */
    static Map<String, List<String>> telling(String name) {
        Map<String, List<String>> telling = new HashMap<>();
        int[] free = new int[groups];
        for (int at = 0; at < name.length(); at++) {
            for (Contrast contrast : CONTRASTS.getOrDefault(name.charAt(at), List.of())) {
                if (at >= free[contrast.group()] && name.startsWith(contrast.word(), at)) {
                    free[contrast.group()] = at + contrast.word().length();
                    telling.computeIfAbsent(Integer.toString(contrast.group()), k -> new ArrayList<>())
                            .add(contrast.word());
                }
            }
        }
        Matcher numerals = NUMERAL.matcher(name);
        while (numerals.find()) {
            telling.computeIfAbsent(NUMERALS, k -> new ArrayList<>()).add(numerals.group());
        }
        return telling;
    }

    /** Whether each name has a telling word of one group that the other has not, or not as often. */
    static boolean contrast(Map<String, List<String>> one, Map<String, List<String>> other) {
        for (Map.Entry<String, List<String>> group : one.entrySet()) {
            List<String> words = other.get(group.getKey());
            if (words != null && !isWithin(words, group.getValue()) && !isWithin(group.getValue(), words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(List<String> words, List<String> others) {
        List<String> left = new ArrayList<>(others);
        return words.stream().allMatch(left::remove);
    }
}

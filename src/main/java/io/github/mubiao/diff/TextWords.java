package io.github.mubiao.diff;

import io.github.mubiao.model.TextPart;
import java.util.ArrayList;
import java.util.List;

/** The words that changed between two texts: a longest common subsequence of characters and numbers. */
final class TextWords {

    /** Above it, texts are compared sentence by sentence. */
    private static final long MOST_CELLS = 1_000_000;

    private TextWords() {}

    /** The parts of two texts; removed words stand before the added ones that replace them. */
    static List<TextPart> between(String from, String to) {
        List<String> first = Tokens.words(from);
        List<String> second = Tokens.words(to);
        if ((long) first.size() * second.size() > MOST_CELLS) {
            first = Tokens.sentences(from);
            second = Tokens.sentences(to);
        }
        if ((long) first.size() * second.size() > MOST_CELLS) {
            first = List.of(from);
            second = List.of(to);
        }
        // The same choice among equally long subsequences, whichever text is the older.
        boolean turned = from.compareTo(to) > 0;
        return parts(turned ? runs(second, first, true) : runs(first, second, false));
    }

    /** Words that stayed, with what was removed and added before them. */
    private static final class Run {
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private final StringBuilder kept = new StringBuilder();

        boolean isChanged() {
            return removed.length() > 0 || added.length() > 0;
        }

        /** A lone character that happens to be the same on both sides tears words apart. */
        boolean joins(Run next) {
            return isChanged() && next.isChanged() && kept.codePointCount(0, kept.length()) == 1;
        }

        void join(Run next) {
            removed.append(kept).append(next.removed);
            added.append(kept).append(next.added);
            kept.setLength(0);
            kept.append(next.kept);
        }
    }

    private static List<Run> runs(List<String> one, List<String> other, boolean turned) {
        int[][] longest = longest(one, other);
        List<Run> runs = new ArrayList<>(List.of(new Run()));
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            Run run = runs.get(runs.size() - 1);
            boolean inside = i < one.size() && j < other.size();
            if (inside && one.get(i).equals(other.get(j))) {
                run.kept.append(one.get(i++));
                j++;
                continue;
            }
            if (run.kept.length() > 0) {
                run = new Run();
                runs.add(run);
            }
            boolean first = j >= other.size() || (i < one.size() && longest[i + 1][j] >= longest[i][j + 1]);
            (first == turned ? run.added : run.removed).append(first ? one.get(i++) : other.get(j++));
        }
        return runs;
    }

    private static int[][] longest(List<String> one, List<String> other) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = one.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static List<TextPart> parts(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.joins(run)) {
                last.join(run);
            } else {
                joined.add(run);
            }
        }
        List<TextPart> parts = new ArrayList<>();
        for (Run run : joined) {
            add(parts, TextPart.Kind.REMOVED, run.removed);
            add(parts, TextPart.Kind.ADDED, run.added);
            add(parts, TextPart.Kind.KEPT, run.kept);
        }
        return parts;
    }

    private static void add(List<TextPart> parts, TextPart.Kind kind, StringBuilder text) {
        if (text.length() > 0) {
            parts.add(new TextPart(kind, text.toString()));
        }
    }

    /** Cuts texts. */
    private static final class Tokens {

        private Tokens() {}

        /** Single characters; digits with their point, and Latin letters, together. */
        static List<String> words(String text) {
            List<String> words = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
                int end = at + Character.charCount(text.codePointAt(at));
                while (belongs(text, at, end)) {
                    end++;
                }
                words.add(text.substring(at, end));
                at = end;
            }
            return words;
        }

        private static boolean belongs(String text, int at, int end) {
            if (end >= text.length()) {
                return false;
            }
            boolean number = isDigit(text.charAt(at)) && (isDigit(text.charAt(end)) || isPoint(text, end));
            return number || (isLetter(text.charAt(at)) && isLetter(text.charAt(end)));
        }

        private static boolean isPoint(String text, int at) {
            return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private static boolean isLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        static List<String> sentences(String text) {
            return List.of(text.split("(?<=[。；;\n])"));
        }
    }
}

package io.github.mubiao.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words by which departments and regions are told; they are in {@code words.tsv}. */
final class IdentityWords {

    private static final Map<String, List<String>> WORDS = new HashMap<>();

    static {
        try (InputStream in = IdentityWords.class.getResourceAsStream("words.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> cells = Arrays.asList(line.split("\t", -1));
                WORDS.put(cells.get(0), List.copyOf(new ArrayList<>(cells.subList(1, cells.size()))));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own list of words of departments is damaged", e);
        }
    }

    private IdentityWords() {}

    static List<String> organisations() {
        return WORDS.get("organisation");
    }

    static List<String> after() {
        return WORDS.get("after");
    }

    static boolean endsRegion(char c) {
        return WORDS.get("region").contains(String.valueOf(c));
    }

    /** Whether the character at a place is one of a word that names no region. */
    static boolean isNoRegion(String text, int at) {
        for (String word : WORDS.get("notRegion")) {
            for (int start = Math.max(0, at - word.length() + 1); start <= at; start++) {
                if (text.startsWith(word, start)) {
                    return true;
                }
            }
        }
        return false;
    }
}

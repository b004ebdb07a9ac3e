package io.github.mubiao.value;

import java.util.HashMap;
import java.util.Map;

/** Words that are looked up at a place of a text, with what each stands for. */
final class Trie<T> {

    private final Map<Character, Trie<T>> next = new HashMap<>();
    private T meaning;

    /** Adds a word that is looked up by its first character; of two equal words the first counts. */
    void put(String word, T stands) {
        Trie<T> node = this;
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), key -> new Trie<>());
        }
        node.meaning = node.meaning == null ? stands : node.meaning;
    }

    /** The meaning of the longest word from a place on, in steps of 1, or -1 for words added from their ends; {@code null} for none. */
    T longest(String text, int start, int step) {
        T longest = null;
        Trie<T> node = this;
        for (int i = start; i >= 0 && i < text.length(); i += step) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                break;
            }
            longest = node.meaning == null ? longest : node.meaning;
        }
        return longest;
    }
}

package io.github.mubiao.value;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Words that are looked up at a place of a text, with what each stands for.
 *
 * @param <T> what a word stands for
 */
final class Trie<T> {

    /** What may follow the characters that lead here. */
    private static final class Node<T> {
        private char[] keys = {};
        private Node<T>[] children = none(0);
        private T value;

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static <T> Node<T>[] none(int length) {
            return new Node[length];
        }

        private Node<T> at(char key) {
            int place = Arrays.binarySearch(keys, key);
            return place < 0 ? null : children[place];
        }

        private Node<T> grown(char key) {
            Node<T> known = at(key);
            if (known != null) {
                return known;
            }
            int place = -Arrays.binarySearch(keys, key) - 1;
            char[] more = new char[keys.length + 1];
            Node<T>[] nodes = none(keys.length + 1);
            System.arraycopy(keys, 0, more, 0, place);
            System.arraycopy(children, 0, nodes, 0, place);
            System.arraycopy(keys, place, more, place + 1, keys.length - place);
            System.arraycopy(children, place, nodes, place + 1, keys.length - place);
            more[place] = key;
            nodes[place] = new Node<>();
            keys = more;
            children = nodes;
            return nodes[place];
        }
    }

    private final Node<T> root = new Node<>();
    /** The first characters: few words begin where one is looked up. */
    private final BitSet starts = new BitSet();

    /** Adds a word that is looked up by its first character; of two equal words the first counts. */
    void put(String word, T meaning) {
        starts.set(word.charAt(0));
        Node<T> node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.grown(word.charAt(i));
        }
        node.value = node.value == null ? meaning : node.value;
    }

    /**
     * The meaning of the longest word from a place on; {@code null} for none.
     *
     * @param start the place of its first character
     * @param step 1 forwards; -1 for words that were added from their ends
     */
    T longest(String text, int start, int step) {
        if (start < 0 || start >= text.length() || !starts.get(text.charAt(start))) {
            return null;
        }
        Node<T> node = root;
        T longest = null;
        for (int i = start; i >= 0 && i < text.length(); i += step) {
            node = node.at(text.charAt(i));
            if (node == null) {
                break;
            }
            longest = node.value == null ? longest : node.value;
        }
        return longest;
    }
}

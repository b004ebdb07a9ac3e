package io.github.mubiao.value;

import java.util.Arrays;

/**
 * Words that are looked up at a place of a text, with what each stands for.
 *
 * @param <T> what a word stands for
 */
final class Trie<T> {

    private char[] keys = {};
    private Trie<T>[] children = none(0);
    private T value;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Trie<T>[] none(int length) {
        return new Trie[length];
    }

    /** Adds a word that is looked up by its first character; of two equal words the first counts. */
    void put(String word, T meaning) {
        Trie<T> node = this;
        for (int i = 0; i < word.length(); i++) {
            node = node.child(word.charAt(i));
        }
        node.value = node.value == null ? meaning : node.value;
    }

    private Trie<T> child(char key) {
        int place = Arrays.binarySearch(keys, key);
        if (place < 0) {
            place = -place - 1;
            char[] more = new char[keys.length + 1];
            Trie<T>[] nodes = none(keys.length + 1);
            System.arraycopy(keys, 0, more, 0, place);
            System.arraycopy(children, 0, nodes, 0, place);
            System.arraycopy(keys, place, more, place + 1, keys.length - place);
            System.arraycopy(children, place, nodes, place + 1, keys.length - place);
            more[place] = key;
            nodes[place] = new Trie<>();
            keys = more;
            children = nodes;
        }
        return children[place];
    }

    /**
     * The meaning of the longest word from a place on; {@code null} for none.
     *
     * @param start the place of its first character
     * @param step 1 forwards; -1 for words that were added from their ends
     */
    T longest(String text, int start, int step) {
        Trie<T> node = this;
        T longest = null;
        for (int i = start; i >= 0 && i < text.length(); i += step) {
            int place = Arrays.binarySearch(node.keys, text.charAt(i));
            if (place < 0) {
                break;
            }
            node = node.children[place];
            longest = node.value == null ? longest : node.value;
        }
        return longest;
    }
}

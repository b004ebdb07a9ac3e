package io.github.mubiao.pipeline;

import io.github.mubiao.model.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds files that hold the same document, such as one that was saved in several formats. All of them stay in the data,
 * so that sums count the document several times; messages name them.
 */
public final class SameDocuments {

    /** Messages name at most so many documents, and so many files of each. */
    private static final int NAMED = 8;

    private final Map<String, String> first = new HashMap<>();
    private final Map<String, List<String>> others = new LinkedHashMap<>();

    /**
     * Adds a file.
     *
     * @param content the digest of its document; {@code null} where it has none
     */
    public void add(String content, String path) {
        if (content != null && first.putIfAbsent(content, path) != null) {
            others.computeIfAbsent(content, added -> new ArrayList<>()).add(path);
        }
    }

    /** Returns the first file that holds the same document; {@code null} where no other file does, or this one is the first. */
    String before(String content, String path) {
        String before = content == null ? null : first.get(content);
        return path.equals(before) ? null : before;
    }

    /** Hands on a message for each document that stands in several files. */
    public void tell(Consumer<Message> listener) {
        others.keySet().stream().limit(NAMED).forEach(content -> listener.accept(message(content)));
        if (others.size() > NAMED) {
            listener.accept(Message.of("same-document.more", others.size() - NAMED));
        }
    }

    private Message message(String content) {
        List<String> paths = new ArrayList<>(List.of(first.get(content)));
        paths.addAll(others.get(content));
        String named = String.join(", ", paths.subList(0, Math.min(NAMED, paths.size())));
        return Message.of("same-document", paths.size(), paths.size() > NAMED ? named + ", …" : named);
    }
}

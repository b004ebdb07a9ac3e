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
 * where each counts; people are told, as sums over them are too large.
 */
public final class SameDocuments {

    /** So many documents are told, each with so many files. */
    private static final int TOLD = 8;

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

    /** Returns the first file with a file's document; {@code null} where that is the file itself, or there is none. */
    String before(String content, String path) {
        String before = content == null ? null : first.get(content);
        return path.equals(before) ? null : before;
    }

    /** Hands on a message for each document that stands in several files. */
    public void tell(Consumer<Message> people) {
        others.keySet().stream().limit(TOLD).forEach(content -> people.accept(message(content)));
        if (others.size() > TOLD) {
            people.accept(Message.of("same-document.more", others.size() - TOLD));
        }
    }

    private Message message(String content) {
        List<String> paths = new ArrayList<>(List.of(first.get(content)));
        paths.addAll(others.get(content));
        String named = String.join(", ", paths.subList(0, Math.min(TOLD, paths.size())));
        return Message.of("same-document", paths.size(), paths.size() > TOLD ? named + ", …" : named);
    }
}

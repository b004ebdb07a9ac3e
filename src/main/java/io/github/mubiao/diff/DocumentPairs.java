package io.github.mubiao.diff;

import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Organisation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which documents of two folders belong together: by the department's code, its name, the file's name. */
public final class DocumentPairs {

    /** What the files' names need to have in common where a code is that of several documents. */
    private static final int ALIKE = 5_000;

    private DocumentPairs() {}

    /**
     * A document of a folder.
     *
     * @param header what is known of it; {@code null} where it could not be read, so that only its
     *     file's name tells whose partner it is
     * @param name its path below the folder, without extension
     */
    public record Entry(DocumentHeader header, String name) {

        private String code() {
            return department(Organisation::code);
        }

        private String department() {
            return department(Organisation::name);
        }

        private String department(Function<Organisation, String> part) {
            return header == null || header.department() == null
                    ? null
                    : ComparedText.key(part.apply(header.department()));
        }

        /** A department's code alone is the same in every district. */
        private String codeAndName() {
            return code() == null || department() == null ? null : code() + "\n" + department();
        }

        private String content() {
            return code() + "\n" + department() + "\n" + name;
        }

        /** The path without its years. */
        private String file() {
            String key = ComparedText.key(name);
            return key == null ? null : FiscalTexts.withoutYears(key);
        }
    }

    /**
     * Two documents of one department, or one without partner.
     *
     * @param from the older; {@code null} where there is none
     * @param to the newer; {@code null} where there is none
     * @param match why they belong together; {@code null} where one is absent
     */
    public record Pair(Entry from, Entry to, Match match) {}

    /** All documents, each once, in the order of departments; where several share one, those named most alike. */
    public static List<Pair> of(List<Entry> older, List<Entry> newer) {
        IdentityHashMap<Entry, Name> names = new IdentityHashMap<>();
        Stream.of(older, newer).flatMap(List::stream).forEach(entry -> names.put(entry, Name.of(entry.name())));
        Pairing<Entry> pairing = new Pairing<>(older, newer, Entry::content, (one, other) ->
                (int) Math.round(Pairing.WHOLE * names.get(one).likeness(names.get(other))));
        Set<String> unread = new HashSet<>();
        Stream.of(older, newer)
                .flatMap(List::stream)
                .filter(entry -> entry.header() == null)
                .forEach(entry -> unread.add(entry.file()));
        Set<String> shared = shared(older);
        shared.addAll(shared(newer));
        pairing.byKey(Entry::codeAndName, Match.Evidence.CODE, 0);
        pairing.byKey(entry -> unread.contains(entry.file()) ? entry.file() : null, Match.Evidence.FILE_NAME, 0);
        pairing.byKey(entry -> shared.contains(entry.code()) ? null : entry.code(), Match.Evidence.CODE, 0);
        pairing.byKey(Entry::department, Match.Evidence.NAME, 0);
        pairing.byKey(Entry::file, Match.Evidence.FILE_NAME, 0);
        pairing.byKey(Entry::code, Match.Evidence.CODE, ALIKE);
        List<Pair> pairs = new ArrayList<>();
        pairing.pairs().forEach(pair -> pairs.add(new Pair(pair.from(), pair.to(), pair.match())));
        pairing.removed().forEach(entry -> pairs.add(new Pair(entry, null, null)));
        pairing.added().forEach(entry -> pairs.add(new Pair(null, entry, null)));
        return Contents.sorted(pairs, pair -> Contents.smaller(content(pair.from()), content(pair.to())));
    }

    /** Codes that several documents of one year have, as those of many districts do: alone they tell nothing. */
    private static Set<String> shared(List<Entry> entries) {
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.code() != null && !once.add(entry.code())) {
                shared.add(entry.code());
            }
        }
        return shared;
    }

    private static String content(Entry entry) {
        return entry == null ? null : entry.content();
    }
}

package io.github.mubiao.diff;

import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.Match;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares all documents of two sides. Projects are paired over all of them, so that a department may stand in one
 * file and the next year in several; which documents belong together is what most of their projects say, else what
 * {@link DocumentPairs} says of departments and names.
 *
 * <p>First each document is added, of which what identity rests on is kept; then {@link #plans} says which documents
 * each comparison needs, and {@link #compare} compares with the documents given once more, in any order, by several
 * threads at once.
 */
public final class FolderDiff {

    private final ProjectPairs pairs;
    private final List<DocumentPairs.Entry> older = new ArrayList<>();
    private final List<DocumentPairs.Entry> newer = new ArrayList<>();

    /** A comparison with options. */
    public FolderDiff(DiffOptions options) {
        this.pairs = new ProjectPairs(options);
    }

    /**
     * A document of the newer side, or one of the older side alone, with what it is compared with.
     *
     * @param from the older document that belongs to it; {@code null} for none
     * @param to the newer document; {@code null} for none
     * @param match why the two belong together; {@code null} where one is absent
     * @param sources the older documents that hold its projects' counterparts, by their numbers, the one that belongs
     *     to it among them
     */
    public record Plan(
            DocumentPairs.Entry from,
            DocumentPairs.Entry to,
            Match match,
            Map<Integer, DocumentPairs.Entry> sources,
            Projects projects) {

        /** Copies the sources. */
        public Plan {
            sources = Map.copyOf(sources);
        }
    }

    /** The projects of a plan, for this package alone. */
    public static final class Projects {
        private final List<Pairing.Pair<ProjectView>> paired = new ArrayList<>();
        private final List<ProjectView> removed = new ArrayList<>();
        private final List<ProjectView> added = new ArrayList<>();

        private Projects() {}

        /** The pairs of projects. */
        List<Pairing.Pair<ProjectView>> paired() {
            return paired;
        }
    }

    /** Gives a document that was added once more. */
    public interface Documents {
        /** The document, the same as before. */
        BudgetDocument of(DocumentPairs.Entry entry) throws IOException;
    }

    /** Adds a document of the older side. */
    public void addOlder(DocumentPairs.Entry entry, BudgetDocument document) {
        pairs.addOlder(document, older.size());
        older.add(entry);
    }

    /** Adds a document of the newer side. */
    public void addNewer(DocumentPairs.Entry entry, BudgetDocument document) {
        pairs.addNewer(document, newer.size());
        newer.add(entry);
    }

    /**
     * Pairs all projects and says what is to be compared; each document stands in one plan at least, unless all its
     * projects went on in others.
     *
     * @param hints which documents belong together by departments and names, in the order of the result; documents that
     *     were added and are in none of them are left out
     */
    public List<Plan> plans(List<DocumentPairs.Pair> hints) {
        Set<DocumentPairs.Entry> wanted = new HashSet<>();
        hints.forEach(hint -> {
            wanted.add(hint.from());
            wanted.add(hint.to());
        });
        for (int i = 0; i < older.size(); i++) {
            if (!wanted.contains(older.get(i))) {
                pairs.dropOlder(i);
            }
        }
        for (int i = 0; i < newer.size(); i++) {
            if (!wanted.contains(newer.get(i))) {
                pairs.dropNewer(i);
            }
        }
        pairs.match();
        Map<DocumentPairs.Entry, Integer> numbers = new HashMap<>();
        for (int i = 0; i < older.size(); i++) {
            numbers.put(older.get(i), i);
        }
        Map<Integer, Projects> byNewer = new HashMap<>();
        Map<Integer, Map<Integer, Integer>> votes = new HashMap<>();
        for (Pairing.Pair<ProjectView> pair : pairs.pairs()) {
            projects(byNewer, pair.to().document()).paired.add(pair);
            votes.computeIfAbsent(pair.to().document(), k -> new TreeMap<>())
                    .merge(pair.from().document(), 1, Integer::sum);
        }
        pairs.added().forEach(view -> projects(byNewer, view.document()).added.add(view));
        Map<Integer, List<ProjectView>> gone = new LinkedHashMap<>();
        pairs.removed()
                .forEach(view -> gone.computeIfAbsent(view.document(), k -> new ArrayList<>())
                        .add(view));
        Map<DocumentPairs.Entry, Integer> places = new HashMap<>();
        for (int i = 0; i < newer.size(); i++) {
            places.put(newer.get(i), i);
        }
        return plans(hints, numbers, places, byNewer, votes, gone);
    }

    private static Projects projects(Map<Integer, Projects> all, int document) {
        return all.computeIfAbsent(document, k -> new Projects());
    }

    private List<Plan> plans(
            List<DocumentPairs.Pair> hints,
            Map<DocumentPairs.Entry, Integer> numbers,
            Map<DocumentPairs.Entry, Integer> places,
            Map<Integer, Projects> byNewer,
            Map<Integer, Map<Integer, Integer>> votes,
            Map<Integer, List<ProjectView>> gone) {
        List<Plan> plans = new ArrayList<>();
        for (DocumentPairs.Pair hint : hints) {
            Integer place = hint.to() == null ? null : places.get(hint.to());
            if (place == null) {
                continue;
            }
            Projects own = projects(byNewer, place);
            Map<Integer, Integer> voted = votes.getOrDefault(place, new TreeMap<>());
            Integer hinted = hint.from() == null ? null : numbers.get(hint.from());
            Integer from = main(hinted, voted);
            Map<Integer, DocumentPairs.Entry> sources = new HashMap<>();
            voted.keySet().forEach(number -> sources.put(number, older.get(number)));
            if (from != null) {
                sources.put(from, older.get(from));
                List<ProjectView> removed = gone.remove(from);
                own.removed.addAll(removed == null ? List.of() : removed);
            }
            Match match = from == null || from.equals(hinted) ? hint.match() : byProjects(voted, from);
            plans.add(new Plan(
                    from == null ? null : older.get(from), hint.to(), from == null ? null : match, sources, own));
        }
        Set<Integer> seen = new HashSet<>();
        plans.forEach(plan -> seen.addAll(plan.sources().keySet()));
        for (DocumentPairs.Pair hint : hints) {
            Integer number = hint.from() == null ? null : numbers.get(hint.from());
            List<ProjectView> removed = number == null ? null : gone.remove(number);
            // No plan speaks of a document without projects.
            boolean empty = number != null && seen.add(number);
            if (removed != null || empty) {
                Projects own = new Projects();
                own.removed.addAll(removed == null ? List.of() : removed);
                plans.add(new Plan(hint.from(), null, null, Map.of(number, hint.from()), own));
            }
        }
        return plans;
    }

    /** The older document that most projects come from; the hinted one where none says another. */
    private static Integer main(Integer hinted, Map<Integer, Integer> voted) {
        if (voted.isEmpty() || (hinted != null && voted.containsKey(hinted))) {
            return hinted;
        }
        Integer most = null;
        for (Map.Entry<Integer, Integer> vote : voted.entrySet()) {
            if (most == null || vote.getValue() > voted.get(most)) {
                most = vote.getKey();
            }
        }
        return most;
    }

    private static Match byProjects(Map<Integer, Integer> voted, int from) {
        int all = voted.values().stream().mapToInt(Integer::intValue).sum();
        BigDecimal share = BigDecimal.valueOf(voted.get(from)).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
        BigDecimal shown = share.stripTrailingZeros();
        return new Match(Match.Evidence.SIMILARITY, shown.scale() < 0 ? shown.setScale(0) : shown);
    }

    /**
     * Compares the documents of a plan.
     *
     * @throws IOException if a document cannot be given once more
     */
    public DocumentDiff compare(Plan plan, Documents documents) throws IOException {
        Map<Integer, BudgetDocument> sources = new HashMap<>();
        for (Map.Entry<Integer, DocumentPairs.Entry> source : plan.sources().entrySet()) {
            sources.put(source.getKey(), documents.of(source.getValue()));
        }
        BudgetDocument from = plan.from() == null ? null : sources.get(number(plan));
        BudgetDocument to = plan.to() == null ? null : documents.of(plan.to());
        DocumentComparison comparison = new DocumentComparison(pairs, from, to, sources);
        plan.projects().paired.forEach(comparison::pair);
        plan.projects().removed.forEach(comparison::removed);
        plan.projects().added.forEach(comparison::added);
        return comparison.diff(plan.match());
    }

    private static int number(Plan plan) {
        for (Map.Entry<Integer, DocumentPairs.Entry> source : plan.sources().entrySet()) {
            if (source.getValue().equals(plan.from())) {
                return source.getKey();
            }
        }
        throw new IllegalStateException("A plan's own document is none of its sources");
    }
}

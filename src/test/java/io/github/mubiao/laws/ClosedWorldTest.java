package io.github.mubiao.laws;

import io.github.mubiao.laws.ForeignTable.Gap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Tables that are no forms add nothing, and change nothing of the forms beside them. */
class ClosedWorldTest {

    static final String BESIDE = "foreign-beside";
    static final String ALONE = "foreign-alone";
    static final String RANDOM = "random-documents";

    private static final List<Gap> GAPS = List.of(Gap.values());
    private static final int SETS = 500;
    private static final int RANDOM_TABLES = 1000;
    private static final int RANDOM_BESIDE = 5;
    private static final int DOCUMENTS = 1000;
    private static final int DOCUMENTS_IN_TEST = 100;
    private static final int MOST_TABLES = 5;

    @BeforeAll
    static void clear() throws IOException {
        Law.clear(BESIDE, ALONE, RANDOM);
    }

    @TestFactory
    Stream<DynamicNode> foreignTablesBesideForms() {
        return ForeignTable.all().stream().map(foreign -> Law.over(BESIDE, foreign.id(), () -> beside(foreign)));
    }

    /**
     * Returns the documents of each form with a table before it, behind it and between its projects. The gaps
     * take turns, so that each table meets each gap with a third of the forms.
     */
    static Stream<Case> beside(ForeignTable foreign) {
        List<Case> cases = new ArrayList<>();
        int turn = ForeignTable.all().indexOf(foreign);
        for (Golden golden : Golden.of(CompositionTest.LAW)) {
            String id = foreign.id() + " / " + golden.name();
            cases.add(before(foreign, golden, gap(turn), id));
            cases.add(behind(foreign, golden, gap(turn + 1), id));
            for (int at : Between.projects(golden)) {
                Gap gap = gap(turn + 2);
                cases.add(Between.insert(golden, at, foreign, gap, id + " between" + gap.label()));
            }
            turn++;
        }
        return cases.stream();
    }

    private static Gap gap(int turn) {
        return GAPS.get(turn % GAPS.size());
    }

    private static Case before(ForeignTable foreign, Golden golden, Gap gap, String id) {
        Draft draft = new Draft();
        foreign.addTo(draft, gap == Gap.OWN_LINES ? gap : Gap.NOTHING);
        if (gap == Gap.HEADING) {
            draft.line("附表");
        }
        return draft.form(golden).done(id + " before" + gap.label());
    }

    private static Case behind(ForeignTable foreign, Golden golden, Gap gap, String id) {
        Draft draft = new Draft().form(golden);
        foreign.addTo(draft, gap);
        return draft.done(id + " behind" + gap.label());
    }

    @TestFactory
    Stream<DynamicNode> randomTablesBesideForms() {
        return Golden.of(CompositionTest.LAW).stream()
                .map(golden -> Law.over(BESIDE, golden.name(), () -> besideRandom(golden)));
    }

    static Stream<Case> besideRandom(Golden golden) {
        return IntStream.range(0, RANDOM_BESIDE).boxed().flatMap(seed -> {
            Random random = new Random(seed * 31L + golden.name().hashCode());
            List<List<String>> rows = RandomTable.draw(random);
            String id = "random " + seed + " / " + golden.name();
            return Stream.of(
                    new Draft().table(rows).form(golden).done(id + " before"),
                    new Draft().table(rows).line("附表").form(golden).done(id + " before under a heading"),
                    new Draft().form(golden).table(rows).done(id + " behind"),
                    new Draft().form(golden).line("附表").table(rows).done(id + " behind under a heading"));
        });
    }

    @TestFactory
    Stream<DynamicNode> foreignTablesAlone() {
        Stream<DynamicNode> pairs = ForeignTable.withoutProjects().stream()
                .map(foreign -> Law.over(ALONE, foreign.id(), () -> pairs(foreign)));
        return Stream.concat(
                pairs,
                Stream.of(
                        Law.over(ALONE, "three to five tables", ClosedWorldTest::sets),
                        Law.over(ALONE, "random tables", ClosedWorldTest::randomTables)));
    }

    /** Returns the documents of a table alone, and with other tables behind it: half of all pairs in each order. */
    static Stream<Case> pairs(ForeignTable first) {
        List<Case> cases = new ArrayList<>();
        for (Gap gap : Gap.values()) {
            Draft alone = new Draft();
            first.addTo(alone, gap);
            cases.add(alone.done(first.id() + gap.label()));
        }
        List<ForeignTable> others = ForeignTable.withoutProjects();
        for (int i = others.indexOf(first) % 2; i < others.size(); i += 2) {
            ForeignTable second = others.get(i);
            Draft pair = new Draft();
            first.addTo(pair, Gap.OWN_LINES);
            second.addTo(pair, Gap.NOTHING);
            cases.add(pair.done(first.id() + " + " + second.id()));
        }
        return cases.stream();
    }

    static Stream<Case> sets() {
        return IntStream.range(0, SETS).mapToObj(seed -> {
            Random random = new Random(seed);
            Draft draft = new Draft();
            List<String> ids = new ArrayList<>();
            int count = 3 + random.nextInt(MOST_TABLES - 2);
            for (int i = 0; i < count; i++) {
                ForeignTable foreign = one(random, ForeignTable.withoutProjects());
                foreign.addTo(draft, one(random, GAPS));
                ids.add(foreign.id());
            }
            return draft.done("set " + seed + ": " + String.join(", ", ids));
        });
    }

    static Stream<Case> randomTables() {
        return IntStream.range(0, RANDOM_TABLES).mapToObj(seed -> {
            Random random = new Random(seed);
            Draft draft = new Draft();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                draft.table(RandomTable.draw(random));
            }
            return draft.done("random tables " + seed);
        });
    }

    @TestFactory
    Stream<DynamicNode> randomDocuments() {
        return blocks().mapToObj(
                        block -> Law.over(RANDOM, "seeds from " + block * DOCUMENTS_IN_TEST, () -> documents(block)));
    }

    /** Returns the numbers of the blocks of random documents. */
    static IntStream blocks() {
        return IntStream.range(0, DOCUMENTS / DOCUMENTS_IN_TEST);
    }

    static Stream<Case> documents(int block) {
        return IntStream.range(block * DOCUMENTS_IN_TEST, (block + 1) * DOCUMENTS_IN_TEST)
                .mapToObj(ClosedWorldTest::document);
    }

    /** Returns a document of up to four forms and up to eight other tables, in any order. */
    static Case document(int seed) {
        Random random = new Random(seed);
        List<Golden> goldens = Golden.of(CompositionTest.LAW);
        List<Object> content = new ArrayList<>();
        int forms = 1 + random.nextInt(4);
        for (int i = 0; i < forms; i++) {
            content.add(one(random, goldens));
        }
        int tables = random.nextInt(9);
        for (int i = 0; i < tables; i++) {
            content.add(random.nextInt(content.size() + 1), one(random, ForeignTable.all()));
        }
        Draft draft = new Draft();
        List<String> ids = new ArrayList<>();
        for (Object each : content) {
            if (each instanceof ForeignTable foreign) {
                foreign.addTo(draft, one(random, GAPS));
                ids.add("[" + foreign.id() + "]");
            } else if (each instanceof Golden golden) {
                if (!golden.startsWithTitle() || random.nextInt(3) == 0) {
                    draft.line("附表");
                }
                draft.form(golden);
                ids.add(golden.name());
            }
        }
        return draft.done("seed " + seed + ": " + String.join(", ", ids));
    }

    private static <T> T one(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

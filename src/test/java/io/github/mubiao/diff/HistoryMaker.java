package io.github.mubiao.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mubiao.diff.Drafts.Draft;
import io.github.mubiao.diff.Drafts.Row;
import io.github.mubiao.diff.History.Codes;
import io.github.mubiao.model.Organisation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes histories: a department's projects of one year and what became of them in the next. */
final class HistoryMaker {

    private static final JsonNode WORDS = words();
    private static final double REMOVED = 0.08;
    private static final double SPLIT = 0.02;
    private static final double MERGED = 0.02;
    private static final double ADDED = 0.12;
    /** How many projects with sisters go, and how many of these make room for a sister. */
    private static final double SISTER_GOES = 0.2;

    private static final double SISTER_COMES = 0.7;
    private static final double WITHOUT_PURPOSE = 0.2;
    /** How many new projects take the number of one that is gone. */
    private static final double REUSED = 0.1;

    private final Random random;
    private final History.Rates rates;
    private final JsonNode theme;
    private final List<Draft> older = new ArrayList<>();
    private final List<Draft> newer = new ArrayList<>();
    private final List<Draft> gone = new ArrayList<>();
    private final Map<Integer, Integer> truth = new HashMap<>();
    private final Set<Integer> splits = new HashSet<>();
    private final Set<Integer> merges = new HashSet<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final List<String> unused = new ArrayList<>();
    private int lastId;
    private int serial = 1000;

    private HistoryMaker(long seed, History.Rates rates) {
        this.random = new Random(seed);
        this.rates = rates;
        this.theme = pick(WORDS.get("themes"));
    }

    private static JsonNode words() {
        try (InputStream in = HistoryMaker.class.getResourceAsStream("/diff/history-words.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static History make(long seed, History.Rates rates) {
        HistoryMaker maker = new HistoryMaker(seed, rates);
        maker.firstYear();
        maker.nextYear();
        return maker.history();
    }

    private JsonNode pick(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean happens(double share) {
        return random.nextDouble() < share;
    }

    private void firstYear() {
        List<String> subjects = new ArrayList<>();
        theme.get("subjects").forEach(subject -> subjects.add(subject.asText()));
        for (JsonNode family : theme.get("families")) {
            List<String> sisters = new ArrayList<>();
            family.forEach(sister -> sisters.add(sister.asText()));
            Collections.shuffle(sisters, random);
            int there = 1 + random.nextInt(sisters.size());
            subjects.addAll(sisters.subList(0, there));
            unused.addAll(sisters.subList(there, sisters.size()));
        }
        Collections.shuffle(subjects, random);
        int count = Math.min(subjects.size(), 8 + random.nextInt(18));
        unused.addAll(subjects.subList(count, subjects.size()));
        subjects.subList(0, count).forEach(subject -> older.add(fresh(subject, 2022)));
    }

    private Draft fresh(String subject, int year) {
        Draft draft = Draft.of(
                code(year, ++serial), subject + pick(WORDS.get("suffixes")).asText());
        if (happens(0.1)) {
            draft.name = year + "年" + draft.name;
        }
        draft.id = ++lastId;
        draft.subject = subject;
        int unit = random.nextInt(theme.get("units").size());
        draft.unit = new Organisation(
                "41500" + (unit + 1), theme.get("units").get(unit).asText());
        draft.total = money(5 + random.nextInt(900));
        draft.purpose = happens(WITHOUT_PURPOSE)
                ? null
                : "预算" + draft.total.toPlainString() + "万元，全部为财政资金。用于" + subject + "相关支出，保障工作顺利开展。";
        draft.objectives.add("完成" + subject + "各项任务");
        rows(draft);
        return draft;
    }

    private String code(int year, int number) {
        return rates.codes() == Codes.NONE
                ? null
                : "130209" + year % 100 + "P0" + String.format("%05d", number) + "10001" + random.nextInt(10);
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    private void rows(Draft draft) {
        for (JsonNode row : WORDS.get("boilerplate")) {
            if (happens(0.6)) {
                draft.rows.add(row(row, row.get(2).asText()));
            }
        }
        int specific = random.nextInt(4);
        for (int i = 0; i < specific; i++) {
            JsonNode row = pick(WORDS.get("specific"));
            String head = draft.subject.substring(0, Math.min(draft.subject.length(), 4 + random.nextInt(4)));
            draft.rows.add(row(row, row.get(2).asText().replace("{}", head)));
        }
    }

    private Row row(JsonNode template, String level3) {
        Row row = Row.of(level3, value(template.get(3).asText()));
        row.id = ++lastId;
        row.level1 = template.get(0).asText();
        row.level2 = template.get(1).asText();
        return row;
    }

    private String value(String template) {
        return template.replace("{n}", String.valueOf(1 + random.nextInt(2000)))
                .replace("{p}", String.valueOf(80 + random.nextInt(20)))
                .replace("{m}", String.valueOf(1 + random.nextInt(12)));
    }

    private void nextYear() {
        List<Draft> left = new ArrayList<>(older);
        while (!left.isEmpty()) {
            Draft old = left.remove(0);
            if (happens(sister(old.subject) == null ? REMOVED : SISTER_GOES)) {
                gone.add(old);
                String sister = sister(old.subject);
                if (sister != null && happens(SISTER_COMES)) {
                    unused.remove(sister);
                    newer.add(added(sister, old));
                }
            } else if (happens(SPLIT)) {
                split(old);
            } else if (!left.isEmpty() && happens(MERGED)) {
                merge(old, left);
            } else {
                goOn(old);
            }
        }
        int added = (int) Math.ceil(older.size() * ADDED);
        for (int i = 0; i < added && !unused.isEmpty(); i++) {
            String subject = unused.remove(random.nextInt(unused.size()));
            newer.add(added(subject, gone.isEmpty() ? null : gone.get(random.nextInt(gone.size()))));
        }
        renameUnit();
        Collections.shuffle(newer, random);
    }

    private void goOn(Draft old) {
        Draft next = old.copy();
        next.id = ++lastId;
        next.code = nextCode(old.code);
        next.name = next.name.replace("2022年", "2023年");
        if (happens(rates.renamed())) {
            rename(next);
        }
        if (happens(rates.typos())) {
            next.name = slip(next.name);
        }
        if (happens(0.8)) {
            String before = next.total.toPlainString();
            next.total = money(old.total.doubleValue() * (0.5 + random.nextDouble() * 1.1));
            next.purpose = next.purpose == null ? null : next.purpose.replace(before, next.total.toPlainString());
        }
        changeRows(next);
        truth.put(old.id, next.id);
        newer.add(next);
    }

    private String nextCode(String code) {
        return switch (rates.codes()) {
            case KEPT, NONE -> code;
            case NEW_YEAR -> code.replace("13020922", "13020923").substring(0, 20) + random.nextInt(10);
            case ALL_NEW -> code(2023, ++serial);
        };
    }

    private void rename(Draft draft) {
        int kind = random.nextInt(100);
        if (kind < 40) {
            draft.name = draft.subject + pick(WORDS.get("suffixes")).asText();
        } else if (kind < 65) {
            String qualifier = pick(WORDS.get("qualifiers")).asText();
            draft.name = happens(0.5) ? qualifier + draft.name : draft.subject + qualifier + "资金";
        } else if (kind < 75) {
            int cut = 2 + random.nextInt(2);
            draft.name = draft.subject.length() > cut + 4
                    ? draft.subject.substring(0, draft.subject.length() - cut)
                    : draft.subject;
        } else if (kind < 95) {
            draft.name = synonym(draft.name);
        } else {
            draft.name = theme.get("department").asText()
                    + pick(WORDS.get("wholesale")).asText();
            if (happens(0.5)) {
                draft.objectives = new ArrayList<>(List.of("完成年度各项任务"));
            }
            draft.purpose = draft.purpose == null
                    ? null
                    : "预算" + draft.total.toPlainString() + "万元，全部为财政资金。用于" + draft.name + "。";
        }
    }

    private String synonym(String name) {
        for (JsonNode group : WORDS.get("synonyms")) {
            for (JsonNode word : group) {
                if (name.contains(word.asText())) {
                    return name.replace(word.asText(), pick(group).asText());
                }
            }
        }
        return name + "项目";
    }

    private String slip(String name) {
        String letters = WORDS.get("letters").asText();
        String letter = String.valueOf(letters.charAt(random.nextInt(letters.length())));
        int at = random.nextInt(name.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            case 2 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private void changeRows(Draft draft) {
        draft.rows.removeIf(row -> happens(0.07));
        for (Row row : draft.rows) {
            if (happens(0.3)) {
                row.value = value("≥{p}%");
            }
            if (happens(0.05)) {
                row.level3 = slip(row.level3 + "情况");
            }
        }
        if (happens(0.3)) {
            JsonNode row = pick(WORDS.get("specific"));
            draft.rows.add(row(row, row.get(2).asText().replace("{}", "新增任务" + draft.subject.substring(0, 2))));
        }
        Collections.shuffle(draft.rows, random);
    }

    private void split(Draft old) {
        splits.add(old.id);
        double share = 0.35 + random.nextDouble() * 0.3;
        for (String part : List.of("（本级）", "（乡镇）")) {
            Draft next = old.copy();
            next.id = ++lastId;
            next.code = code(2023, ++serial);
            next.name = old.subject + part;
            next.total = money(old.total.doubleValue() * share);
            share = 1 - share;
            newer.add(next);
        }
    }

    private void merge(Draft old, List<Draft> left) {
        Draft other = left.remove(random.nextInt(left.size()));
        Draft next = old.copy();
        next.id = ++lastId;
        merges.add(next.id);
        next.code = code(2023, ++serial);
        next.name = old.subject + "及" + other.subject;
        next.total = old.total.add(other.total);
        next.unit = old.unit;
        other.rows.forEach(row -> next.rows.add(row.copy()));
        newer.add(next);
    }

    /** A sister that no project of either year is about; {@code null} where there is none. */
    private String sister(String subject) {
        for (JsonNode family : theme.get("families")) {
            List<String> sisters = new ArrayList<>();
            family.forEach(sister -> sisters.add(sister.asText()));
            if (sisters.contains(subject)) {
                return sisters.stream().filter(unused::contains).findFirst().orElse(null);
            }
        }
        return null;
    }

    /** A new project, often in the unit of one that is gone, and seldom with its number. */
    private Draft added(String subject, Draft before) {
        Draft draft = fresh(subject, 2023);
        if (before != null && happens(0.5)) {
            draft.unit = before.unit;
        }
        if (before != null && rates.codes() == Codes.NEW_YEAR && !numbers.contains(before.id) && happens(REUSED)) {
            numbers.add(before.id);
            draft.code = nextCode(before.code);
        }
        return draft;
    }

    /** A reform of offices now and then. */
    private void renameUnit() {
        if (newer.isEmpty() || !happens(0.2)) {
            return;
        }
        Organisation unit = newer.get(random.nextInt(newer.size())).unit;
        Organisation renamed = new Organisation("415099", "综合" + unit.name());
        for (Draft draft : newer) {
            if (draft.unit.equals(unit)) {
                draft.unit = renamed;
            }
        }
    }

    private History history() {
        Map<Integer, Integer> places = new HashMap<>();
        newer.forEach(draft -> places.put(draft.id, places.size() + 1));
        Map<Integer, Integer> ordinals = new HashMap<>();
        Set<Integer> split = new HashSet<>();
        Map<String, String> rows = new HashMap<>();
        for (int i = 0; i < older.size(); i++) {
            Draft old = older.get(i);
            Integer next = truth.get(old.id);
            if (next != null) {
                ordinals.put(i + 1, places.get(next));
                rows(old, i + 1, newer.get(places.get(next) - 1), places.get(next), rows);
            }
            if (splits.contains(old.id)) {
                split.add(i + 1);
            }
        }
        Set<Integer> merged = new HashSet<>();
        merges.forEach(id -> merged.add(places.get(id)));
        return new History(Drafts.document(2022, older), Drafts.document(2023, newer), ordinals, split, merged, rows);
    }

    private static void rows(Draft old, int ordinal, Draft next, int place, Map<String, String> rows) {
        for (int i = 0; i < old.rows.size(); i++) {
            for (int j = 0; j < next.rows.size(); j++) {
                if (old.rows.get(i).id == next.rows.get(j).id) {
                    rows.put(ordinal + "/" + (i + 1), place + "/" + (j + 1));
                }
            }
        }
    }
}

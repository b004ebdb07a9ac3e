package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The labels of forms and their meaning. Made from layout files by a {@link VocabularyBuilder}; never changes
 * once built, so threads share it.
 */
public final class Vocabulary {

    /** No label of the catalogue has half as many characters; longer texts are not looked up. */
    static final int MAXIMUM_LABEL = 60;

    /** The word that labels of the year begin with in layout files. */
    private static final String ANNUAL = "年度";

    private static final String NUMERALS = "1234567890一二三四五六七八九十";
    private static final String NUMBERS_AND_MARKS = "….·*-—/:、," + NUMERALS;

    /** Between the parts of a label that names several things. */
    private static final Pattern PARTS = Pattern.compile("[/、()\\[\\]]");

    private static final int LONGEST_LIKENESS = 16;

    private static final Pattern MONITORED = Pattern.compile("^1月?[-~—–－～至到](?:[2-9]|1[01])月份?");

    private final Map<String, Field> fields;
    private final Map<String, Field> moneyRows;
    private final Map<String, MoneyColumn> moneyColumns;
    private final Map<String, Column> columns;
    private final Map<HeadingKind, List<String>> headings = new EnumMap<>(HeadingKind.class);
    private final LevelNames levels;
    private final Map<String, Term> terms;
    private final List<String> neutral;
    private final Map<WordList, List<String>> words = new EnumMap<>(WordList.class);
    private final Map<WordList, Set<String>> sets = new EnumMap<>(WordList.class);
    private final Marks layouts;
    private final Marks otherTables;
    private final LabelComposition composition = new LabelComposition(this);
    /** The labels of all kinds. */
    private final Set<String> known = new HashSet<>();

    Vocabulary(VocabularyBuilder builder) {
        this.fields = Map.copyOf(builder.fields);
        this.moneyRows = Map.copyOf(builder.moneyRows);
        this.moneyColumns = Map.copyOf(builder.moneyColumns);
        this.columns = Map.copyOf(builder.columns);
        builder.headings.forEach((heading, texts) -> headings.put(heading, List.copyOf(texts)));
        builder.words.forEach((word, texts) -> words.put(word, List.copyOf(texts)));
        words.forEach((word, texts) -> sets.put(word, Set.copyOf(texts)));
        this.levels = new LevelNames(builder.dimensions, builder.categories, this);
        this.terms = new LinkedHashMap<>(builder.terms);
        this.neutral = List.copyOf(builder.neutral);
        this.layouts = new Marks(builder.marks, this);
        this.otherTables = new Marks(builder.otherTables, this);
        List.of(fields, moneyRows, moneyColumns, columns).forEach(labels -> known.addAll(labels.keySet()));
    }

    /** What a text means as a label; {@link LabelMeaning#NONE} where no layout knows it. */
    LabelMeaning meaning(String text) {
        if (text.isEmpty() || text.length() > MAXIMUM_LABEL) {
            return LabelMeaning.NONE;
        }
        LabelText label = label(text);
        List<String> spellings = spellings(label);
        LabelMeaning meaning = !mayBeKnown(label, spellings)
                ? LabelMeaning.NONE
                : new LabelMeaning(
                        field(label, spellings),
                        find(moneyRows, spellings),
                        find(moneyColumns, spellings),
                        column(label, spellings),
                        term(label),
                        label.brackets());
        if (isOfUnitAndProject(label, meaning)) {
            return new LabelMeaning(Field.NAME, null, null, null, null, label.brackets());
        }
        if (meaning.isYearsColumnAlone()) {
            Field total = TotalLabel.of(label, this);
            return total == null ? meaning : meaning.of(total);
        }
        meaning = meaning.isKnown() ? meaning : behindSection(label.folded());
        return meaning.isKnown() ? meaning : composition.of(label);
    }

    /** The field of a label that a layout file lists; {@code null} for none. */
    Field field(String label) {
        return find(fields, spellings(LabelText.of(label)));
    }

    /** The field of a label; of goals that are listed without their time, those that their words say. */
    private Field field(LabelText label, List<String> spellings) {
        Field field = find(fields, spellings);
        boolean goals = field != null && field.isObjectives() && !fields.containsKey(label.plain());
        Field own = goals ? GoalLabel.of(withoutOrdinal(label.plain()), this) : null;
        return own == null ? field : own;
    }

    /** The column of a label that a layout file lists; {@code null} for none. */
    Column column(String label) {
        return find(columns, spellings(LabelText.of(label)));
    }

    /** What a word means at the left of a row of money, as a layout file lists it; {@code null} for nothing. */
    Field moneyRow(String word) {
        return moneyRows.get(word);
    }

    /** A label without the words that parts of an amount follow: {@code 其中：财政拨款}. */
    LabelText label(String text) {
        LabelText label = LabelText.of(text);
        for (String word : words(WordList.OF_WHICH)) {
            if (label.core().startsWith(word) && label.core().length() > word.length()) {
                return label(label.folded().substring(label.folded().indexOf(word) + word.length()));
            }
        }
        return label;
    }

    String plain(String text) {
        return withoutOrdinal(label(text).plain());
    }

    /** Whether a label of names stands over names of units too: {@code 单位名称、项目名称}. */
    boolean namesUnits(String label) {
        return isOfUnitAndProject(label(label), LabelMeaning.NONE);
    }

    /** {@code 单位名称/项目名称}, {@code 项目单位（项目名称）}: over units with their projects stand names of projects. */
    private boolean isOfUnitAndProject(LabelText label, LabelMeaning meaning) {
        String[] parts = meaning.is(Field.NAME) ? new String[0] : PARTS.split(label.folded(), -1);
        if (parts.length < 2) {
            return false;
        }
        boolean named = false;
        boolean units = false;
        for (String part : parts) {
            Field field = part.isEmpty() ? null : named(part);
            boolean unit = field == Field.UNIT || field == Field.AGENCY || field == Field.DEPARTMENT;
            units |= unit;
            named |= field == Field.NAME;
            if (!part.isEmpty() && !unit && field != Field.NAME) {
                return false;
            }
        }
        return named && units;
    }

    /** The field of a part of a label, which may leave out 名称. */
    private Field named(String part) {
        Field field = field(part);
        for (String noun : words(WordList.NAME)) {
            field = field == null ? fields.get(part + noun) : field;
        }
        return field;
    }

    /** Whether any kind of label may hold it: nearly all texts of a form are told by this. */
    private boolean mayBeKnown(LabelText label, List<String> spellings) {
        for (String spelling : spellings) {
            if (known.contains(spelling)) {
                return true;
            }
        }
        for (String prefix : neutral) {
            if (label.plain().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 资金来源:(1)政府预算资金}: behind the name of a section stands the label of a row. */
    private LabelMeaning behindSection(String folded) {
        int colon = folded.lastIndexOf(':');
        if (colon <= 0 || colon == folded.length() - 1) {
            return LabelMeaning.NONE;
        }
        Field section = field(folded.substring(0, colon));
        LabelMeaning row = section == Field.MONEY_SECTION ? meaning(folded.substring(colon + 1)) : LabelMeaning.NONE;
        return row.isMoney() ? row : LabelMeaning.NONE;
    }

    /** The label of a column that comes first by its characters, for rows without labels of their own. */
    String labelOf(Column column) {
        return columns.entrySet().stream()
                .filter(label -> label.getValue() == column)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Every label with its meaning as layout files name it: {@code columns.value}. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        columns.forEach((label, column) -> labels.put(label, "columns." + column.key()));
        fields.forEach((label, field) -> labels.put(label, field.group() + "." + field.key()));
        moneyColumns.forEach((label, column) -> labels.putIfAbsent(label, "moneyColumns." + column.key()));
        return labels;
    }

    List<String> heading(HeadingKind heading) {
        return headings.getOrDefault(heading, List.of());
    }

    /** Whether a cell beside a label looks like another label: a few words that end as labels of its kind do. */
    boolean isLikeLabel(Field field, String text) {
        boolean prone = field.isMoney() || field.isObjectives() || field == Field.PERIOD;
        if (!prone || text.length() > LONGEST_LIKENESS || text.isEmpty()) {
            return false;
        }
        String label = plain(text);
        return endsAsLabel(label) && label.chars().noneMatch(c -> Character.isDigit(c) || c == '，' || c == '。');
    }

    boolean endsAsLabel(String label) {
        return endsAs(WordList.LABEL, label);
    }

    boolean endsAs(WordList word, String text) {
        for (String end : words(word)) {
            if (text.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** The end of the longest word of a kind that stands at a place of a text; the place itself for none. */
    int past(WordList word, String text, int at) {
        int end = at;
        for (String candidate : words(word)) {
            end = text.startsWith(candidate, at) ? Math.max(end, at + candidate.length()) : end;
        }
        return end;
    }

    List<String> words(WordList word) {
        return words.getOrDefault(word, List.of());
    }

    String either(WordList word) {
        return words(word).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    boolean is(WordList word, String label) {
        return isExactly(word, plain(label));
    }

    /** Whether a folded text is one of the words of a kind. */
    boolean isExactly(WordList word, String folded) {
        return sets.getOrDefault(word, Set.of()).contains(folded);
    }

    /** Whether a text holds one of the words of a kind. */
    boolean isWithin(WordList word, String text) {
        for (String held : words(word)) {
            if (text.contains(held)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name of an indicator is only printed by the form: {@code 指标1：}, {@code ……}. */
    boolean isPlaceholder(String name) {
        String rest = Labels.fold(name);
        for (WordList list : List.of(WordList.INDICATOR, WordList.TARGET)) {
            for (String noun : words(list)) {
                rest = rest.replace(noun, "");
            }
        }
        return rest.chars().allMatch(c -> NUMBERS_AND_MARKS.indexOf(c) >= 0);
    }

    LevelNames levels() {
        return levels;
    }

    Marks layouts() {
        return layouts;
    }

    Marks otherTables() {
        return otherTables;
    }

    private Column column(LabelText label, List<String> spellings) {
        Column found = find(columns, spellings);
        for (int i = 0; found == null && i < neutral.size(); i++) {
            String prefix = neutral.get(i);
            boolean longer = label.plain().startsWith(prefix) && label.plain().length() > prefix.length();
            found = longer ? columns.get(label.plain().substring(prefix.length())) : null;
        }
        return found;
    }

    private static <T> T find(Map<String, T> known, List<String> spellings) {
        T found = null;
        for (int i = 0; found == null && i < spellings.size(); i++) {
            found = known.get(spellings.get(i));
        }
        return found;
    }

    /** The label as it stands, without decoration, without inner brackets, without words of time. */
    private List<String> spellings(LabelText label) {
        List<String> spellings = new ArrayList<>(5);
        addNew(spellings, label.folded());
        addNew(spellings, monitored(label.core()));
        addNew(spellings, label.core());
        addNew(spellings, label.plain());
        addNew(spellings, withoutOrdinal(label.core()));
        addNew(spellings, inOneTerm(label.core()));
        addNew(spellings, inOneTerm(label.plain()));
        addNew(spellings, withoutTerm(label.core()));
        addNew(spellings, withoutTerm(label.plain()));
        String bare = withoutPrefix(label.plain());
        if (!bare.equals(label.plain())) {
            addNew(spellings, bare);
            addNew(spellings, inOneTerm(bare));
            addNew(spellings, withoutTerm(bare));
        }
        return spellings;
    }

    /** {@code 1—6月完成情况} of a monitoring form, as the vocabulary has it: {@code 1-7月完成情况}. */
    private static String monitored(String label) {
        boolean months = label.length() > 4 && label.charAt(0) == '1' && !Character.isDigit(label.charAt(1));
        return months ? MONITORED.matcher(label).replaceFirst("1-7月") : label;
    }

    /** {@code 年度目标1} is a goal like any other. */
    String withoutOrdinal(String label) {
        int end = label.length();
        while (end > 0 && label.length() - end < 2 && NUMERALS.indexOf(label.charAt(end - 1)) >= 0) {
            end--;
        }
        String name = label.substring(0, end);
        return endsAs(WordList.TARGET, name) ? name : label;
    }

    /** Most labels have one spelling. */
    private static void addNew(List<String> spellings, String spelling) {
        if (spellings.isEmpty() || !spellings.get(spellings.size() - 1).equals(spelling)) {
            spellings.add(spelling);
        }
    }

    private String withoutPrefix(String label) {
        for (String prefix : words(WordList.LABEL_PREFIX)) {
            if (label.startsWith(prefix) && label.length() > prefix.length() + 1) {
                return label.substring(prefix.length());
            }
        }
        return label;
    }

    private String withoutTerm(String label) {
        return label.substring(termLength(label));
    }

    /** The words of time at the start of a label, {@code 2022年} among them. */
    int termLength(String label) {
        int length = yearLength(label);
        if (length == 0) {
            for (String term : terms.keySet()) {
                length = label.startsWith(term) ? Math.max(length, term.length()) : length;
            }
        }
        return length;
    }

    /** {@code 当年度目标}, {@code 2024年目标} as the vocabulary has it: {@code 年度目标}. */
    private String inOneTerm(String label) {
        int length = termLength(label);
        boolean annual = length > 0
                && length < label.length()
                && (yearLength(label) > 0 || isExactly(WordList.ANNUAL, label.substring(0, length)));
        return annual ? ANNUAL + label.substring(length) : label;
    }

    /** The length of {@code 2022年} or {@code 2022年度} at the start. */
    private static int yearLength(String label) {
        boolean year = label.length() > 5 && label.startsWith("20") && label.charAt(4) == '年';
        return !year ? 0 : label.startsWith("年度", 4) ? 6 : 5;
    }

    /** The year that a folded label begins with; {@code null} for none. */
    static Integer year(String folded) {
        boolean digits =
                yearLength(folded) > 0 && Character.isDigit(folded.charAt(2)) && Character.isDigit(folded.charAt(3));
        return digits ? Integer.valueOf(folded.substring(0, 4)) : null;
    }

    /** Whether a folded label begins with a year, or with words for years before or after the form's. */
    boolean isOfOtherTime(String folded) {
        return year(folded) != null
                || FiscalYears.ofLine(folded) != null
                || words(WordList.EARLIER).stream().anyMatch(folded::startsWith)
                || words(WordList.LATER).stream().anyMatch(folded::startsWith);
    }

    /** The time that a label speaks of; {@code null} where it does not say. */
    Term term(String text) {
        return text.length() > MAXIMUM_LABEL ? null : term(label(text));
    }

    private Term term(LabelText label) {
        if (yearLength(label.core()) > 0) {
            return Term.ANNUAL;
        }
        if (label.brackets().stream().anyMatch(FiscalYears::hasSeveral)) {
            return Term.MID_TERM;
        }
        for (Map.Entry<String, Term> word : terms.entrySet()) {
            if (label.core().startsWith(word.getKey()) || label.brackets().contains(word.getKey())) {
                return word.getValue();
            }
        }
        return null;
    }

    /** The name of a constant as layout files write it. */
    static String keyOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.TabTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that the grammar knows, from {@code words.tsv}, by what they do in a value. */
// Filled once, before any is used.
@SuppressWarnings("ImmutableEnumChecker")
enum Words {
    SIGN, // compares: 不低于
    NEGATION, // denies the word of comparison behind it: 不得 of 不得低于
    DENIAL, // denies what stands behind it, and leaves open what is wanted instead: 不要求
    EQUAL, // joins a word of SIGN that says more or less, and makes it include the number: 等于 of 大于或等于
    EITHER, // stands between the two: 或
    WEAK, // compares where no word behind the number says otherwise: 达到, 控制在
    FALSE_SIGN, // ends like a word of comparison: 签约 is none for sure, 商超 unless a word ends within it
    WORK, // ends like a change and is work that is counted, where things are: 改造提升 of 改造提升10个
    NEUTRAL, // says nothing about the comparison: 为, 共
    BOUND, // compares though a verb stands between it and the number: 至少
    AVERAGE, // says that a number is an average; its meaning is what is counted by, if anything: 人均
    AVERAGED_NAME, // ends the name of what is averaged and counts by nothing: 寿命 of 人均预期寿命
    CHANGE, // a change and its direction: 增长
    DEGREE, // a change of how high something is, and not of how many there are: 提高
    FALSE_CHANGE, // ends like a change and is none: 沉降, 双减
    CHANGE_IN_FRONT, // a change and its direction at the front of a name: 减少 of 减少成本
    FREQUENCY, // a span of time that may stand alone before how often: 半年 of 半年一次
    BASELINE, // what a change is measured against: 较上年
    SUFFIX, // compares from behind: 以上
    SUFFIX_EXACT, // closes a range: 之间
    NOT_APPLICABLE, // the whole value says that the indicator does not apply
    YES, // the whole value is a yes or a no
    GRADE, // a grade that stands alone: 优
    GRADE_WEAK, // a grade only where it is compared: 满意以上
    GRADE_TAIL, // may follow a grade: 标准
    VAGUE, // too vague to be measured against: 合理
    BUDGET, // what spending is measured against: 预算
    BENCHMARK, // a target may be measured against it: 预算, 上年
    BENCHMARK_PART, // may be part of the name of such a thing: 水平
    TAIL, // may follow a percentage and says nothing more: 完成
    DONE, // may follow a date and says nothing more: 完成
    BAD_LEAD, // before a number, makes it something else than a quantity: 第
    PLAIN_LEAD, // holds a word of BAD_LEAD and is a name all the same: 第三方
    RANK, // a level of administration or of an organisation: 县以上 is no unit without its number
    UNITLESS, // measured by a number without a unit: pH值
    TERM, // holds digits that count nothing: PM2.5
    FALSE_NUMERAL, // two characters, one of which is a numeral elsewhere, before a number as well: 队伍
    IDIOM, // holds a numeral, a sign or a unit and is neither: 一般, 突破, 首次
    NOUN, // may follow a measure word as part of the unit: 所学校
    ADVERB, // leaves open how far what follows holds: 基本, 各
    GENERAL, // says that a rule has exceptions, and nothing about its bound: 一般 of 一般不超过3天
    REACHED, // ends a name that changes down to, or up to, the number behind it: 至 of 减少发病率至5%
    DISTANCE, // says alone how far the number is from what is not said: 高 of 高5个百分点
    GRADE_SIGN, // compares grades, and says of a number neither more nor less: 优于
    AIM, // before a number, says what is aimed at, and not how much: 突出
    COUNTING_VERB, // makes the number behind it a target of its own: 培训 of 培训10期合格率≥90%
    STANDARD, // begins a standard: 按 of 按1000元/人标准
    CURRENCY, // names the currency of the amount behind it; its meaning is the unit: ¥, 美元
    RATE_NAME, // ends the name of a share: 率 of 合格率
    MEASURED_NAME, // names what units of the dimensions that are its meaning measure: 面积
    COUNTED_NAME, // ends the name of things that are counted, whatever is done to them: 事项 of 减少审批事项
    ADDING_VERB, // makes the number behind such a name a change: 增加
    NO_UNIT, // in a column of units, where the value has no unit: 无单位
    NATURE, // says in a column of signs of what kind the value is: 定量
    PART, // stands before a number that is a part; its meaning is the unit: 百分之
    ASPIRATION, // a hope, not a target where a target stands beside it: 力争
    PLACEHOLDER; // stands where a number was to be filled in: **

    /** A word that may stand before a number, and what it does. */
    record Word(Words category, String text) {

        /** What the word means in its category. */
        String meaning() {
            return category.meaning(text);
        }
    }

    private static final int UNMISTAKABLE = 3;

    private static final Trie<Word> BEFORE = new Trie<>();

    /** The words of comparison that say more or less by themselves: 低于, but not 不足. */
    private static final Set<String> DENIABLE;

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, Comparator> comparators = new HashMap<>();
    private final Trie<String> forwards = new Trie<>();
    private final Trie<String> backwards = new Trie<>();

    static {
        for (List<String> row : TabTable.rows(Words.class, "words.tsv", 3)) {
            of(row.get(0)).put(row.get(1), row.get(2));
        }
        DENIABLE = SIGN.words().stream()
                .filter(word ->
                        SIGN.comparator(word) == Comparator.MORE_THAN || SIGN.comparator(word) == Comparator.LESS_THAN)
                .filter(word -> NEGATION.at(word, 0) == null)
                .collect(Collectors.toUnmodifiableSet());
        for (String sign : DENIABLE) {
            deny(sign);
            joinEquals(sign);
        }
        // Of equal words the first counts.
        for (Words category : new Words[] {
            FALSE_SIGN,
            SIGN,
            WEAK,
            FALSE_CHANGE,
            CHANGE,
            CURRENCY,
            ASPIRATION,
            NEUTRAL,
            BUDGET,
            GENERAL,
            BASELINE,
            AVERAGE
        }) {
            category.words().forEach(word -> BEFORE.put(reversed(word), new Word(category, word)));
        }
    }

    /** The category of a name in the table. */
    static Words of(String label) {
        return valueOf(label.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private void put(String word, String meaning) {
        meanings.put(word, meaning);
        Comparator.ofSymbol(meaning).ifPresent(symbol -> comparators.put(word, symbol));
        forwards.put(word, word);
        backwards.put(reversed(word), word);
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /** 不能小于, 不允许超过: any negation before a word that says more or less. */
    private static void deny(String sign) {
        String opposite = SIGN.comparator(sign) == Comparator.MORE_THAN ? "<=" : ">=";
        NEGATION.words().forEach(negation -> SIGN.put(negation + sign, opposite));
    }

    /** 大于或等于, 等于或大于, 达到或超过: an equality beside a word that says more or less, with or without a joint. */
    private static void joinEquals(String sign) {
        String both = SIGN.comparator(sign) == Comparator.MORE_THAN ? ">=" : "<=";
        EQUAL.meanings.forEach((equal, meaning) -> {
            if (meaning.equals("=") || meaning.equals(both)) {
                for (String joint : EITHER.words()) {
                    SIGN.put(sign + joint + equal, both);
                    SIGN.put(equal + joint + sign, both);
                }
            }
        });
    }

    /** The words of the category. */
    Set<String> words() {
        return meanings.keySet();
    }

    /** Whether the word is one of the category. */
    boolean has(String word) {
        return meanings.containsKey(word);
    }

    /** What the word means in the category; {@code null} where it is not of the category. */
    String meaning(String word) {
        return meanings.get(word);
    }

    /** The comparator that a word of the category stands for; {@code null} for none. */
    Comparator comparator(String word) {
        return comparators.get(word);
    }

    /** The direction that a word of change in the category states; {@code null} where it only looks like one: 增加值. */
    Measure.Change change(String word) {
        return switch (meaning(word)) {
            case "increase" -> Measure.Change.INCREASE;
            case "decrease" -> Measure.Change.DECREASE;
            default -> null;
        };
    }

    /** The longest word of the category that starts at a place; {@code null} for none. */
    String at(String text, int start) {
        return forwards.longest(text, start, 1);
    }

    /** The longest word of the category that ends at a place; {@code null} for none. */
    String ending(String text, int end) {
        return backwards.longest(text, end - 1, -1);
    }

    /** The longest word of the category that ends the text; {@code null} for none. */
    String ending(String text) {
        return ending(text, text.length());
    }

    /** Whether a word of the category stands anywhere in the text. */
    boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at(text, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word compares and would say the opposite behind a negation: 低于. */
    static boolean isDeniable(String word) {
        return DENIABLE.contains(word);
    }

    /** The longest word that may stand before a number and ends at a place; {@code null} for none. */
    static Word before(String text, int end) {
        return BEFORE.longest(text, end - 1, -1);
    }

    /** Whether words that compare wherever they stand are in the text: 不低于, 不得超过, 大于等于; 最低 may be of a name. */
    static boolean compareIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            String word = SIGN.at(text, i);
            Comparator comparator = word == null || word.length() < UNMISTAKABLE ? null : SIGN.comparator(word);
            if (comparator == Comparator.AT_LEAST || comparator == Comparator.AT_MOST) {
                return true;
            }
        }
        return false;
    }
}

package io.github.mubiao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the sentences of a purpose say of a project's budget. Says nothing unless certain: of several
 * amounts, only one may be called the budget, by words that name no part, no other year, no other level
 * of government.
 */
final class ProseBudget {

    private static final Pattern CLAUSES = Pattern.compile("[,;。!](?!\\d{3})");
    /** Money that comes and goes during the year: no amount is surely that of the table. */
    private static final List<String> CHANGING =
            List.of("调整", "追加", "调增", "调减", "核减", "核增", "压减", "上年", "去年", "往年", "以前年度");

    private static final Pattern BUDGET =
            Pattern.compile("^(?<before>.{0,60}?)预算(?:数|数额|金额|资金|经费|资金总额|总额|总计|规模|安排|合计|共计|申请){0,2}(?:为|是|共|共计|合计)?$");
    private static final Pattern NEUTRAL =
            Pattern.compile("^(?:本项目|该项目|此项目|本项|该项|项目|本年度|本年|今年|年度|当年|全年|年初|专项资金|专项经费|专项|资金|经费|申请|安排|编制|列入|计划|支出|其)*$");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年(?:度)?");
    private static final Pattern SUM =
            Pattern.compile("^(?:以上|上述|项目|资金|经费|费用|所需|各项)*(?:共计|合计|总计|总共|共需|共安排)(?:为|需|需要|资金|经费|费用)*$");
    private static final Pattern ARRANGED =
            Pattern.compile("^(?<before>.{0,60}?)(?:计划|拟|共)?(?:安排|投入|申请)(?:项目|专项|预算)?(?:资金|经费)(?:共计|合计|总计|共|为)?$");
    /** Two items of a list: each may have an amount of its own, or none. */
    private static final Pattern LIST = Pattern.compile("(?:^|[。;,:])(?:\\(?(?:\\d{1,2}|[一二三四五六七八九十])[)、.]|[①-⑳]).+?"
            + "[。;,:](?:\\(?(?:\\d{1,2}|[一二三四五六七八九十])[)、.]|[①-⑳])");

    private static final Pattern MORE = Pattern.compile("另|此外|其余|剩余|上级|中央|省级|市级|自筹|配套|分别|每年|三年|五年|[二三四五]年|总投资|总预算");
    private static final Pattern AFTER = Pattern.compile("^(?:$|全部|全额|均|都|其中|用于|主要|由|为|\\(|人民币)");
    private static final Pattern ALL_FISCAL =
            Pattern.compile("^(?:资金)?(?:来源)?(?:全部|全额|均|都)(?:为|由|是|系|来自|来源于|使用)(?:本级|区级|县级|市级|省级)?财政"
                    + "(?:性资金|资金|拨款|预算资金|预算安排|安排|承担|保障|补助)");
    /** Before the word of a part: the level or the year that makes it a part of the part. */
    private static final String PART_OF_PART = "级区县市省央上本方他非地年度镇乡州旗盟师团国";

    private final String text;
    /** None where the text has no amount. */
    private final List<Clause> clauses;

    private final String name;
    private final Integer fiscalYear;

    /**
     * The sentences of a purpose.
     *
     * @param purpose the text as written
     * @param name the project's name, empty for none
     * @param fiscalYear the budget year; {@code null} where unknown
     */
    ProseBudget(String purpose, String name, Integer fiscalYear) {
        this.text = Folded.of(purpose.replace('\n', '。'));
        this.clauses = clauses(text);
        this.name = Folded.of(name);
        this.fiscalYear = fiscalYear;
    }

    /** Whether no amount is there, or money moves so that none is surely the table's. */
    private boolean isUncertain() {
        return clauses.isEmpty() || CHANGING.stream().anyMatch(text::contains);
    }

    /** A part of a sentence with the amounts in it. */
    private record Clause(String text, List<ProseMoney> amounts) {

        String before(ProseMoney amount) {
            return text.substring(0, amount.start());
        }
    }

    private static List<Clause> clauses(String text) {
        if (!ProseMoney.mayBeWithin(text)) {
            return List.of();
        }
        List<Clause> clauses = new ArrayList<>();
        boolean any = false;
        for (String clause : CLAUSES.split(text.replace(":", ""), 0)) {
            List<ProseMoney> amounts = ProseMoney.within(clause);
            any |= !amounts.isEmpty();
            clauses.add(new Clause(clause, amounts));
        }
        return any ? clauses : List.of();
    }

    /** The year's total; empty where the text gives none, or none for certain. */
    Optional<ProseMoney> total() {
        Optional<ProseMoney> named = named();
        return named.isPresent() || isUncertain() || !firsts(this::isBudget).isEmpty() ? named : sum();
    }

    /** The same, where the text calls it the budget or says that it is arranged: a sum may be one of some items. */
    Optional<ProseMoney> named() {
        if (isUncertain()) {
            return Optional.empty();
        }
        List<ProseMoney> called = firsts(this::isBudget);
        return called.isEmpty() ? arranged() : agreed(called);
    }

    /** A clause's first amount, where the words before it fit and those after it end what they say. */
    private static Optional<ProseMoney> first(Clause clause, Predicate<String> words) {
        if (clause.amounts().isEmpty()) {
            return Optional.empty();
        }
        ProseMoney money = clause.amounts().get(0);
        boolean fits = words.test(clause.before(money))
                && AFTER.matcher(clause.text().substring(money.end())).lookingAt();
        return fits ? Optional.of(money) : Optional.empty();
    }

    private List<ProseMoney> firsts(Predicate<String> words) {
        List<ProseMoney> firsts = new ArrayList<>();
        for (Clause clause : clauses) {
            first(clause, words).ifPresent(firsts::add);
        }
        return firsts;
    }

    private static Optional<ProseMoney> agreed(List<ProseMoney> amounts) {
        long different = amounts.stream()
                .map(money -> money.yuan().stripTrailingZeros())
                .distinct()
                .count();
        return different == 1 ? Optional.of(amounts.get(0)) : Optional.empty();
    }

    private boolean isBudget(String before) {
        Matcher budget = BUDGET.matcher(before);
        if (!before.contains("预算") || !budget.matches()) {
            return false;
        }
        return isOfTheProject(budget.group("before"));
    }

    /** Whether words name nothing or the project, and no other year than the budget's. */
    private boolean isOfTheProject(String before) {
        String whose = before;
        Matcher year = YEAR.matcher(whose);
        if (year.lookingAt()) {
            if (fiscalYear == null || Integer.parseInt(year.group(1)) != fiscalYear) {
                return false;
            }
            whose = whose.substring(year.end());
        }
        boolean own = !name.isEmpty() && (whose.equals(name) || whose.equals(name + "项目"));
        return own || NEUTRAL.matcher(whose).matches();
    }

    /** The sum of what the text lists, where it is the text's largest amount and nothing comes beside it. */
    private Optional<ProseMoney> sum() {
        List<ProseMoney> sums = firsts(before -> SUM.matcher(before).matches());
        boolean clear = sums.size() == 1 && !MORE.matcher(text).find() && !text.contains("其中");
        if (!clear) {
            return Optional.empty();
        }
        BigDecimal sum = sums.get(0).yuan();
        boolean largest = clauses.stream()
                .flatMap(clause -> clause.amounts().stream())
                .allMatch(money -> money.yuan().compareTo(sum) <= 0);
        return largest ? Optional.of(sums.get(0)) : Optional.empty();
    }

    /** What is arranged (安排资金20万元), where it is the text's only amount, or the others are what it is spent on. */
    private Optional<ProseMoney> arranged() {
        List<ProseMoney> arranged = firsts(before -> {
            Matcher words = ARRANGED.matcher(before);
            return words.matches() && isOfTheProject(words.group("before"));
        });
        if (arranged.size() != 1
                || MORE.matcher(text).find()
                || LIST.matcher(text).find()) {
            return Optional.empty();
        }
        BigDecimal whole = arranged.get(0).yuan();
        List<ProseMoney> all =
                clauses.stream().flatMap(clause -> clause.amounts().stream()).toList();
        boolean ofParts = text.contains("其中")
                && all.stream().allMatch(money -> money.yuan().compareTo(whole) <= 0);
        return all.size() == 1 || ofParts ? Optional.of(arranged.get(0)) : Optional.empty();
    }

    /** The amount that stands once behind the word for a part (财政资金); empty where there is no such. */
    Optional<ProseMoney> part(String word) {
        if (isUncertain()) {
            return Optional.empty();
        }
        List<ProseMoney> amounts = new ArrayList<>();
        for (Clause clause : clauses) {
            for (ProseMoney money : clause.amounts()) {
                if (isPart(clause.before(money), word)) {
                    amounts.add(money);
                }
            }
        }
        return amounts.size() == 1 ? agreed(amounts) : Optional.empty();
    }

    private static boolean isPart(String before, String word) {
        if (!before.contains(word)) {
            return false;
        }
        String bare = before.replaceFirst("(?:为|是|安排)$", "");
        if (!bare.endsWith(word)) {
            return false;
        }
        String whose = bare.substring(0, bare.length() - word.length());
        return whose.isEmpty() || PART_OF_PART.indexOf(whose.charAt(whose.length() - 1)) < 0;
    }

    /** The words by which all of the budget is fiscal money; empty where there are none. */
    Optional<String> allFiscal() {
        for (int i = 0; i < clauses.size(); i++) {
            Matcher all = ALL_FISCAL.matcher(clauses.get(i).text());
            if (i > 0
                    && all.lookingAt()
                    && first(clauses.get(i - 1), this::isBudget).isPresent()) {
                return Optional.of(all.group());
            }
        }
        return Optional.empty();
    }
}

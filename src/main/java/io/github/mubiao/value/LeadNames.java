package io.github.mubiao.value;

import io.github.mubiao.model.Measure;
import java.util.List;
import java.util.regex.Pattern;

/** Which names may stand before a number. */
final class LeadNames {

    /** 预算的95%: a share of something else. */
    private static final Pattern BENCHMARK =
            Pattern.compile("(?:上年|去年|预算|同期|上期|计划|上年度|基期|现状|历史)(?:数|值|水平|总额)?$|^原(?:定|为|是)?$");
    /** 半年一次: a frequency. */
    private static final Pattern SPAN = Pattern.compile("[半一两二三四五六](?:年|个?月|季度|周|天|日)$");

    /** 近数 before 10人: tens of them; 人数 before 10 is a name. 限 and 破 alone bound the number in their way. */
    private static final Pattern SOME = Pattern.compile("(?:.*[近约达逾超有共为计到成])?数|限|破");

    /** Latin letters with digits: PM2.5, but not PH:6.5. */
    private static final Pattern LATIN_NAME = Pattern.compile("[A-Za-z][\\d.-]*$");

    /** 年满18周岁 before 不满60周岁, 每项扣 before 5分. */
    private static final Pattern OTHER_BOUND = Pattern.compile("满\\d+(?:周?岁|年|个?月|天)?[至到]?$"
            + "|(?<![折回])扣$|(?<![空短紧残])缺$|^[加少差多比后得]$|^(?:满分|权重|分值)$|^[一二两三四五六七八九十\\d]+个$"
            + "|(?:全国|全省|全市|全县|历史)最[高低多少]$|由负转正$|(?<!新)增减(?!挂钩)");

    /** 比上年多 before 5个, 高出全省平均 before 5个百分点, but not 提高出栏量: how far it is from something else. */
    private static final Pattern DISTANCE = Pattern.compile(
            "[比较].{0,12}[多少高低快慢]$|[较比]目标值?$" + "|(?<!提)高出(?![栏口院])|(?<!引)领先(?:全|平均|目标|$)|落后(?:全|平均|目标|$)");

    /** 三年内 before 95%. */
    private static final Pattern WITHIN = Pattern.compile("[半一两二三四五六七八九十](?:年|个?月|季度|周|天|日)[内后]$");

    /** 缩短流程的事项20项 counts what is changed, and is no change by 20. */
    private static final Pattern COUNTED =
            Pattern.compile("(?:企业|项目|事项|村庄|社区|推广|示范田|示范区|示范点|技术|设备|设施|机构|单位|场所|医院|学校|线路|小区)$");

    private static final Pattern ADDS = Pattern.compile("增加|净增|减少|压减|削减");

    private static final Pattern QUALIFIED =
            Pattern.compile("各$|分别$|原则上$|排名前$|名次前$|^基本(?:达到|实现|完成|保持|做到)$|^除.*外$|^除[A-Z]");

    private static final Pattern STANDARD = Pattern.compile("(?:标准|要求|目标|效果|等级|等次|规定|级|以上)$");

    private static final Pattern OF_OTHER = Pattern.compile("(?:控制在|达到)\\p{IsHan}{2,}$");

    private static final Pattern RATE = Pattern.compile("(?:率|度|比例|比重|占比|面|比)$");

    private LeadNames() {}

    /** Whether the text cannot be one name: it holds a sign, a clause's end, an open bracket or title. */
    static boolean isBroken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Characters.isSign(c) || ",;。\n〔〕[]×±^+%‰".indexOf(c) >= 0 || Characters.isSymbol(c)) {
                return true;
            }
        }
        char last = name.charAt(name.length() - 1);
        return name.lastIndexOf('(') > name.lastIndexOf(')')
                || "第-/*(.:每几".indexOf(last) >= 0
                || SOME.matcher(name).matches()
                || ".):".indexOf(name.charAt(0)) >= 0
                || endsInNumber(name)
                || holdsTwo(name)
                || endsInRange(name)
                || ("元角".indexOf(last) >= 0 && endsInQuantity(name))
                || Words.compareIn(name);
    }

    /** Whether 且 or 或 joins two names, or hope stands among them; 达到或好于 is part of one name. */
    private static boolean holdsTwo(String name) {
        for (int i = 0; i < name.length(); i++) {
            String plain = Words.at(Words.Category.PLAIN_LEAD, name, i);
            if (plain != null) {
                i += plain.length() - 1;
            } else if ("且或".indexOf(name.charAt(i)) >= 0 || name.startsWith("争取", i)) {
                return true;
            }
        }
        return false;
    }

    /** 十 before 100%, 10 before ~5天: two numbers side by side. A name in Latin letters may end in digits (PM2.5). */
    private static boolean endsInNumber(String name) {
        char last = name.charAt(name.length() - 1);
        return (Characters.isDigit(last) && !LATIN_NAME.matcher(name).find())
                || NumberPlaces.isNumeral(name, name.length() - 1)
                || last == '半';
    }

    /** 三至 before 5次: the number behind it is only the end of a range. */
    private static boolean endsInRange(String name) {
        int last = name.length() - 1;
        boolean joint = last > 0 && (name.charAt(last) == '至' || name.charAt(last) == '到');
        return joint && (Characters.isDigit(name.charAt(last - 1)) || Numerals.isPart(name.charAt(last - 1)));
    }

    /** Whether a number with its unit stands in the name: the value holds two quantities. */
    static boolean holdsQuantity(String name) {
        for (int i = 0; i < name.length(); i++) {
            boolean starts = Characters.isDigit(name.charAt(i)) && (i == 0 || !Characters.isDigit(name.charAt(i - 1)));
            NumberReader.Span number = starts ? NumberReader.read(name, i) : null;
            if (number != null
                    && number.end() < name.length()
                    && (Units.at(name, number.end()) != null || Units.prefixAt(name, number.end()) != null)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a numeral behind the name is a whole number: 数 and 几 make it vague, 一元 before 一角 a part, 三会 before 一课 a saying. */
    static boolean admitsNumeral(String name) {
        boolean saying = name.length() == 2 && Numerals.isPart(name.charAt(0));
        return !saying && !endsInQuantity(name) && "数几上好".indexOf(name.charAt(name.length() - 1)) < 0;
    }

    /** Whether the name ends in a numeral with its unit: 一元 before 一角. */
    private static boolean endsInQuantity(String name) {
        for (int i = 0; i < name.length(); i++) {
            NumberReader.Span number = Numerals.isPart(name.charAt(i)) ? NumberReader.read(name, i) : null;
            String unit = number == null ? null : Units.at(name, number.end());
            if (unit != null && number.end() + unit.length() == name.length()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number with this unit is a part, or a multiple, of what stands before it with 的. */
    static boolean isShare(String unit) {
        return "%".equals(unit) || "‰".equals(unit) || "倍".equals(unit);
    }

    /** Whether the name is one of a share: 合格率, 占比. */
    static boolean isRate(String name) {
        return RATE.matcher(name).find();
    }

    /**
     * Whether the name says nothing that could turn the number behind it.
     *
     * @param share whether the number is a percentage
     * @param changed whether a word of change stands between, so that no letter joins the number: GDP增长5%
     */
    static boolean isPlain(String name, boolean share, boolean changed) {
        if (BENCHMARK.matcher(name).find() || SPAN.matcher(name).find()) {
            return false;
        }
        boolean rate = share && isRate(name);
        char last = name.charAt(name.length() - 1);
        return (rate || !turns(name))
                && !(last < 128 && (changed ? Characters.isDigit(last) : Character.isLetterOrDigit(last)));
    }

    /** Whether a word in the name makes the number something else: 第, but not the one of 第三方. */
    private static boolean turns(String name) {
        for (int i = 0; i < name.length(); i++) {
            String plain = Words.at(Words.Category.PLAIN_LEAD, name, i);
            boolean leads = plain != null
                    && i + plain.length() == name.length()
                    && "前号版".indexOf(name.charAt(name.length() - 1)) >= 0;
            if (plain != null && !leads) {
                // 岗前 names a training; 岗前3天 counts days.
                i += plain.length() - 1;
            } else if (Words.at(Words.Category.BAD_LEAD, name, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** The direction that a name states in front: 减少成本; {@code null} for none. A name in 率 states a level instead. */
    static Measure.Change changeInFront(String name, boolean share) {
        if (name.endsWith("率") || name.endsWith("度")) {
            return null;
        }
        return counts(name) && !share ? null : firstChange(name);
    }

    /** 缩短流程的事项20项 counts what is changed; 减少审批事项20项 are 20 less. */
    private static boolean counts(String name) {
        return name.contains("的")
                || (COUNTED.matcher(name).find() && !ADDS.matcher(name).lookingAt());
    }

    /** The direction that a name states in front, whatever it names. */
    static Measure.Change firstChange(String name) {
        String average = Words.at(Words.Category.AVERAGE, name, 0);
        String word = Words.at(Words.Category.CHANGE_IN_FRONT, name, average == null ? 0 : average.length());
        return word == null ? null : Words.change(Words.Category.CHANGE_IN_FRONT, word);
    }

    /** Whether the name ends in, or is, a word that leaves open how far the number holds: 男女各≥5人, 除A类≥95%. */
    static boolean isQualified(String name) {
        boolean hope = name.startsWith("争取") && Words.at(Words.Category.PLAIN_LEAD, name, 0) == null;
        return hope
                || Words.is(Words.Category.ADVERB, name)
                || QUALIFIED.matcher(name).find();
    }

    /** Whether the name itself bounds or compares, so that the number is one of several or of another thing. */
    static boolean holdsBound(String name, boolean share) {
        return OTHER_BOUND.matcher(name).find()
                || (share && WITHIN.matcher(name).find());
    }

    /** Whether the number says how far something is from another, which a sign alone makes a target: 高出全省平均. */
    static boolean isDistance(String name) {
        return DISTANCE.matcher(name).find();
    }

    /** 控制在总投资10%以内, 达到培训人数95%: a share of what stands before it, and no rate with a name. */
    static boolean isOfOther(String name) {
        return OF_OTHER.matcher(name).find()
                && !isRate(name)
                && !STANDARD.matcher(name).find();
    }

    /** Whether two conditions are on one thing: the second names none of its own. */
    static boolean sameSubject(Clause clause) {
        List<Clause> pieces = Pieces.of(clause, true);
        if (pieces.size() != 2) {
            return true;
        }
        String first = name(pieces.get(0).trimmed());
        String second = name(pieces.get(1).trimmed());
        return second.isEmpty() || second.equals(first);
    }

    private static String name(Clause clause) {
        List<Integer> places = NumberPlaces.of(clause.text());
        Clause silent = new Clause(clause.folded(), clause.fiscalYear(), new Trace());
        Lead lead = places.isEmpty() ? null : Lead.read(silent, places.get(0));
        return lead == null ? "" : lead.name();
    }
}

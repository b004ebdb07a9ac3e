package io.github.mubiao.value;

import io.github.mubiao.model.Target;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The grammar of values. Terminals in capitals are tokens, the longest match over the word data ({@code words.tsv},
 * {@code units.tsv}); NAME is any text that no guard refuses at its place ({@code guards.tsv}).
 *
 * <pre>
 * value      = empty | absent | answer | template | grade | period | deadline | ratio
 *            | range | tolerance | comparison | reference | bracketed | list | words ;
 * absent     = NOT_APPLICABLE ;
 * answer     = YES [ note ] ;
 * template   = [ NAME ] [ SIGN ] [ PLACEHOLDER ] [ UNIT ] [ SUFFIX ] ;
 *
 * comparison = lead quantity tail | mirrored ;
 * lead       = [ NAME ] { SIGN | WEAK | CHANGE | FILLER | BASELINE | CURRENCY | average | each | aside } ;
 * average    = AVERAGE ;
 * each       = "每" UNIT ;
 * aside      = "(" ( template | UNIT | "含" | "不含" | lead | NAME ) ")" ;
 * quantity   = NUMBER [ "(" NUMBER ")" ] [ "余" | "多" | "(" ( "含" | "不含" ) ")" ] [ UNIT ] [ "半" ] { per } ;
 * per        = ( "/" | "每" | "/每" | "·" ) [ NUMBER ] UNIT | "一" UNIT ;
 * tail       = { SUFFIX | again | per | DONE | "(" ( "含" | "不含" | SUFFIX | lead | note ) ")" } [ object ] ;
 * again      = ( "及" | "或" | "和" ) quantity SUFFIX ;
 * object     = NAME ;
 * mirrored   = quantity SIGN NAME ;
 * bracketed  = NAME "(" ( range | comparison | template ) ")" ;
 *
 * range      = lead end ( "-" | "~" | "至" | "到" | "和" ) end [ "之间" ] [ note ] | interval | sandwich ;
 * end        = quantity [ "(" ( "含" | "不含" ) ")" ] ;
 * interval   = ( "[" | "(" ) quantity "," quantity ( "]" | ")" ) [ UNIT ] ;
 * sandwich   = quantity SIGN NAME SIGN quantity ;
 * tolerance  = ( lead [ quantity ] | "(" quantity ) "±" quantity [ ")" UNIT ] [ "以内" ] ;
 * ratio      = lead NUMBER ( ":" | "比" | "分之" | "/" ) NUMBER tail ;
 *
 * grade      = [ [ NAME ] ( SIGN | "达到" | "等级" ) ] GRADE [ "标准" ] tail ;
 * deadline   = [ NAME ] [ SIGN | "到" | "截至" ] DATE [ "前" ] [ DONE | note | comparison ] ;
 * period     = [ NAME ] DATE JOINT DATE [ "止" ] | [ YEAR ] ( "上半年" | "全年" | QUARTER [ JOINT QUARTER ] ) ;
 * reference  = [ NAME ] ( SIGN BENCHMARK | "控制在" BENCHMARK "内" | "与" BENCHMARK "持平" | "达到" BENCHMARK ) [ note ] ;
 * note       = "(" NAME ")" ;
 *
 * list       = piece { JOINT piece } | ITEM piece { ITEM piece } | comparison comparison ;
 * piece      = value without list and words ;
 * </pre>
 *
 * <p>The first production that holds reads the value. A lead is read from its number backwards, as a name may hold any
 * words.
 */
final class Grammar {

    /** The production that holds, and its reading. */
    record Result(Production production, Target target) {}

    private static final int LONGEST_TEMPLATE = 60;

    private Grammar() {}

    /** Reads a whole value. */
    static Result read(Clause clause) {
        for (Production production : Production.values()) {
            Target target = read(production, clause);
            if (target != null) {
                return new Result(production, target);
            }
            clause.trace().drop(production.id(), failure(production, clause));
        }
        throw new IllegalStateException("The last production reads everything");
    }

    /** Reads one piece of a list, which is no list itself; {@code null} where only words stand there. */
    private static Target single(Clause clause) {
        return Stream.of(Production.values())
                .filter(production -> production != Production.LIST && production != Production.WORDS)
                .map(production -> read(production, clause))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The reading of a clause by a production; {@code null} where that does not hold. */
    private static Target read(Production production, Clause clause) {
        if (!production.mayHold(clause)) {
            return null;
        }
        int mark = clause.trace().mark();
        Target target = switch (production) {
            case EMPTY -> clause.text().isEmpty() ? new Target.Missing() : null;
            case NOT_APPLICABLE -> notApplicable(clause);
            case YES_NO -> yesNo(clause);
            case UNFILLED -> unfilled(clause);
            case GRADE -> Grades.read(clause);
            case PERIOD -> Periods.read(clause);
            case DEADLINE -> Deadlines.read(clause);
            case RATIO -> Ratios.read(clause);
            case RANGE -> Ranges.read(clause);
            case TOLERANCE -> Ranges.tolerance(clause);
            case COMPARISON -> Comparisons.read(clause);
            case REFERENCE -> References.read(clause);
            case BRACKET -> bracketed(clause);
            case LIST -> Lists.read(clause, Grammar::single);
            case WORDS -> new Target.Qualitative();
        };
        // The pieces of a list that is not certain were read all the same.
        if (target == null && production != Production.LIST) {
            clause.trace().reset(mark);
        }
        return target;
    }

    private static Target notApplicable(Clause clause) {
        if (!Words.NOT_APPLICABLE.has(clause.text())) {
            return null;
        }
        clause.note("word", 0, clause.length());
        return new Target.NotApplicable();
    }

    /** 是, 是(达标); 是(否) leaves the choice. */
    private static Target yesNo(Clause clause) {
        Clause answer = clause.withoutNote();
        String meaning = Words.YES.meaning(answer.text());
        boolean choice =
                answer != clause && Words.YES.has(clause.text().substring(answer.length() + 1, clause.length() - 1));
        if (meaning == null || choice) {
            return null;
        }
        clause.note("word", 0, answer.length());
        clause.note("note", answer.length(), clause.length());
        return new Target.YesNo(Boolean.parseBoolean(meaning));
    }

    /** ≧ %, 公里, ≥**人, XX%, 年 月 日. */
    private static Target unfilled(Clause clause) {
        boolean dated = Characters.hasAny(clause.text(), 0, "年月百");
        if (clause.length() > LONGEST_TEMPLATE || (clause.has(CharacterKind.DIGIT) && !dated)) {
            return null;
        }
        boolean date =
                dated && Form.of("unfilled-date").is(Form.of("mark-in-date").cutAll(clause.text()));
        if (date) {
            return new Target.Missing();
        }
        if (Words.GRADE.has(clause.text())) {
            return null;
        }
        Template whole = Template.read(clause.folded());
        boolean pattern = (whole != null && !whole.isWord())
                || (clause.has(CharacterKind.SIGN)
                        && !clause.has(CharacterKind.DIGIT)
                        && Template.behind(clause.folded()) != null);
        return pattern ? new Target.Missing() : null;
    }

    /** 机柜数量(≥77台): the target stands in brackets behind a name without any number. */
    private static Target bracketed(Clause clause) {
        int open = clause.text().lastIndexOf('(');
        Clause bracket = open < 1 ? null : clause.bracket(open);
        Clause inner = bracket != null && isNamed(clause, open) ? bracket.trimmed() : null;
        if (inner == null || inner.length() < 2 || Signs.at(inner.text(), 0) == null) {
            return null;
        }
        Target range = Ranges.read(inner);
        Target target = range != null ? range : Comparisons.read(inner);
        return target == null && Template.read(inner.folded()) != null ? new Target.Missing() : target;
    }

    private static boolean isNamed(Clause clause, int end) {
        String name = clause.text().substring(0, end);
        return !Characters.hasDigit(name)
                && !Characters.hasSign(name)
                && name.length() <= LONGEST_TEMPLATE
                && !Names.isBroken(name.replace(',', '、'), clause.trace());
    }

    /** Why a production that might hold does not, where no guard says it; {@code null} where it could not hold. */
    private static String failure(Production production, Clause clause) {
        boolean might = switch (production) {
            case RANGE -> clause.has(CharacterKind.DIGIT) && clause.has(CharacterKind.JOINT);
            case DEADLINE -> clause.has(CharacterKind.DIGIT) && clause.has(CharacterKind.CALENDAR);
            case RATIO ->
                clause.has(CharacterKind.DIGIT) && Form.of("proportion").isIn(clause.text());
            case REFERENCE -> clause.has(CharacterKind.SIGN);
            case LIST -> clause.pieces(true).size() > 1;
            default -> production.mayHold(clause);
        };
        return might ? production.failure() : null;
    }
}

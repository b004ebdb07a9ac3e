package io.github.mubiao.value;

import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.Target;
import java.util.List;
import java.util.Objects;

/** Reads the values of indicators (指标值) as typed targets. */
public final class TargetParser {

    /** Longer texts are prose; sentences in them are cut before they are read. */
    private static final int LONGEST_VALUE = 1000;

    private static final RecentReadings RECENT = new RecentReadings();

    private TargetParser() {}

    /**
     * Reads one value.
     *
     * @param text the value as it stands in the document; never {@code null}
     * @return the typed reading; {@link Target.Qualitative} where no number is certain
     */
    public static Target parse(String text) {
        Objects.requireNonNull(text, "text");
        return read(text, null).target();
    }

    /**
     * Reads one target from all cells that speak of it.
     *
     * @return the reading, with the rule that gave it; never {@code null}
     */
    public static TargetReading parse(TargetText input) {
        boolean alone =
                input.sign() == null && input.unit() == null && input.name() == null && input.headerUnit() == null;
        return alone ? read(input.value(), input.fiscalYear()) : ValueCells.read(input);
    }

    /**
     * Reads the targets of sentences: 全年城镇新增就业8000人以上，….
     *
     * @param text sentences as they stand in the document
     * @param fiscalYear the document's year; {@code null} where not known
     * @return one entry a clause, in order; a clause without a certain number is qualitative
     */
    public static List<DepartmentTarget> parseSentence(String text, Integer fiscalYear) {
        Objects.requireNonNull(text, "text");
        return SentenceReader.read(text, fiscalYear);
    }

    static TargetReading read(String text, Integer fiscalYear) {
        return RECENT.of(text, fiscalYear, () -> readAnew(text, fiscalYear));
    }

    private static TargetReading readAnew(String text, Integer fiscalYear) {
        if (text.length() > LONGEST_VALUE) {
            return isBlank(text)
                    ? reading(new Grammar.Result(Production.EMPTY, new Target.Missing()), "", new Trace())
                    : reading(new Grammar.Result(Production.WORDS, new Target.Qualitative()), "", new Trace());
        }
        TargetReading joined = read(Folding.fold(text, false), fiscalYear, new Trace());
        if (!joined.rule().equals(Production.WORDS.id()) || !Folding.hasLineBreak(text)) {
            return joined;
        }
        return read(Folding.fold(text, true), fiscalYear, new Trace());
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Folding.isSpace((char) c));
    }

    /** Reads several cells as one text. */
    static TargetReading read(Cells cells, Integer fiscalYear) {
        return read(cells.text(), fiscalYear, new Trace(cells));
    }

    private static TargetReading read(FoldedText folded, Integer fiscalYear, Trace trace) {
        Clause clause = new Clause(folded, fiscalYear, trace);
        if (clause.isNumbering()) {
            return reading(new Grammar.Result(Production.WORDS, new Target.Qualitative()), folded.written(), trace);
        }
        Clause trimmed = clause.trimmed();
        // A lone stroke or bracketed word says more than its trimmed rest.
        boolean whole = trimmed.text().isEmpty() || Words.NOT_APPLICABLE.has(clause.text());
        return reading(Grammar.read(whole ? clause : trimmed), folded.written(), trace);
    }

    private static TargetReading reading(Grammar.Result result, String folded, Trace trace) {
        return new TargetReading(
                result.target(),
                result.production().id(),
                result.production().reason(),
                folded,
                trace.tokens(),
                trace.dropped(),
                List.of());
    }
}

package io.github.mubiao.value;

import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.Target;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
            boolean blank = text.chars().allMatch(c -> Folding.isSpace((char) c));
            return blank
                    ? reading(Production.EMPTY, new Target.Missing(), "", new Trace())
                    : reading(Production.WORDS, new Target.Qualitative(), "", new Trace());
        }
        Trace.Cell cell = new Trace.Cell(Token.Source.VALUE, text);
        TargetReading joined = read(Folding.fold(text, false), fiscalYear, new Trace(cell));
        boolean again = joined.rule().equals(Production.WORDS.id())
                && text.chars().anyMatch(c -> Folding.isLineBreak((char) c));
        return again ? read(Folding.fold(text, true), fiscalYear, new Trace(cell)) : joined;
    }

    /** Reads several cells as one text; the numbers of two of them must not touch. */
    static TargetReading read(Integer fiscalYear, Trace.Cell... cells) {
        List<FoldedText> parts =
                Stream.of(cells).map(cell -> Folding.fold(cell.text(), false)).toList();
        return read(FoldedText.joined(parts), fiscalYear, new Trace(cells));
    }

    private static TargetReading read(FoldedText folded, Integer fiscalYear, Trace trace) {
        Clause clause = new Clause(folded, fiscalYear, trace);
        // （一）, 1、 and nothing behind it.
        if (Form.of("numbering-alone").is(clause.text())) {
            return reading(Production.WORDS, new Target.Qualitative(), folded.written(), trace);
        }
        Clause trimmed = clause.trimmed();
        // A lone stroke or bracketed word says more than its trimmed rest.
        boolean whole = trimmed.text().isEmpty() || Words.NOT_APPLICABLE.has(clause.text());
        Grammar.Result result = Grammar.read(whole ? clause : trimmed);
        return reading(result.production(), result.target(), folded.written(), trace);
    }

    /** What a production read. */
    static TargetReading reading(Production production, Target target, String folded, Trace trace) {
        return new TargetReading(
                target, production.id(), production.reason(), folded, trace.tokens(), trace.dropped(), List.of());
    }
}

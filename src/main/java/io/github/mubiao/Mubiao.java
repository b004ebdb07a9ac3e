package io.github.mubiao;

import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.diff.YearDiff;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.Target;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.value.TargetParser;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads budget performance documents, and compares two years of them.
 *
 * <pre>{@code
 * BudgetDocument document = Mubiao.read(Path.of("2023.docx"));
 * Target target = Mubiao.parseTarget("≥80%");
 * }</pre>
 *
 * <p>All methods may be called by several threads at once. What they return never changes.
 */
public final class Mubiao {

    private Mubiao() {}

    /**
     * Reads a budget performance document as a whole. What is doubtful in it is told in its findings and stops
     * nothing; a document without a project has none, and a finding {@code no-project}.
     *
     * @param file a Word document (.docx, .doc) or a web page (HTML, MHTML), told apart by content; without a
     *     password
     * @return its projects, budgets, indicators and typed targets, each with its place
     * @throws io.github.mubiao.read.UnreadableDocumentException if it is none, or broken, or protected
     * @throws IOException if the file cannot be read
     */
    public static BudgetDocument read(Path file) throws IOException {
        return new Pipeline(ReadOptions.defaults()).read(file);
    }

    /**
     * Reads an indicator's value, such as {@code ≥80%} or {@code 12月底前}, as a typed target. Nothing is guessed:
     * words without a certain number are {@link Target.Qualitative}, an empty value is {@link Target.Missing}.
     *
     * @param text the value as it stands in the document
     * @return how it is read; {@link Target#kind()} tells which kind it is
     */
    public static Target parseTarget(String text) {
        return TargetParser.parse(text);
    }

    /**
     * Compares two years of one department: which projects and indicators were added, removed or changed, and
     * whether each target was tightened or relaxed. Order is no change.
     *
     * @param older the document of the earlier year
     * @param newer the document of the later year
     * @return the pairs of projects, each with what changed in it
     */
    public static DocumentDiff diff(BudgetDocument older, BudgetDocument newer) {
        return new YearDiff(DiffOptions.defaults()).between(older, newer);
    }
}

package io.github.mubiao;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.diff.YearDiff;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.WholeDocument;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.value.TargetParser;
import io.github.mubiao.write.Writers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Reads budget performance documents, and compares two years of them.
 *
 * <pre>{@code
 * BudgetDocument document = Mubiao.read(Path.of("2023.docx"));
 * String json = Mubiao.json(document);
 * Target target = Mubiao.parseTarget("≥80%");
 * }</pre>
 *
 * <p>All methods may be called by several threads at once. What they return never changes;
 * components of its records that can be {@code null} are marked so.
 */
public final class Mubiao {

    private Mubiao() {}

    /**
     * Reads a budget performance document as a whole. What is doubtful in it is told in its findings and stops
     * nothing; a document without a project has none, and a finding {@code no-project}.
     *
     * @param file a document of any format that the program reads, told apart by content; without a password
     * @return its projects, budgets, indicators and typed targets, each with its place
     * @throws io.github.mubiao.read.UnreadableDocumentException if it is no such document, or damaged or protected
     * @throws IOException if the file cannot be read
     */
    public static BudgetDocument read(Path file) throws IOException {
        return read(file, ReadOptions.defaults());
    }

    /**
     * The same with a password, or with other limits.
     *
     * @param options {@link ReadOptions#defaults()} and what differs from them
     * @throws io.github.mubiao.read.UnreadableDocumentException if it is no such document, or damaged or protected
     * @throws IOException if the file cannot be read
     */
    public static BudgetDocument read(Path file, ReadOptions options) throws IOException {
        return new Pipeline(options).read(file);
    }

    /**
     * The same of a document that is no file, such as one that was uploaded. Formats are read by place, so it is kept
     * in the temporary folder while it is read.
     *
     * @param in the document's bytes, read to their end and left open
     * @param name what the document's source is called, with an ending or without
     * @throws io.github.mubiao.read.UnreadableDocumentException if it is no such document, or damaged or protected
     * @throws IOException if the bytes cannot be read or kept
     */
    public static BudgetDocument read(InputStream in, String name, ReadOptions options) throws IOException {
        Path file = Files.createTempFile("mubiao", ".tmp");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            WholeDocument whole = new WholeDocument();
            new Pipeline(options).read(file, name, whole);
            return whole.document();
        } finally {
            Files.delete(file);
        }
    }

    /** A document as {@code convert} writes it: one JSON object. */
    public static String json(BudgetDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Writers.pretty(bytes)) {
            document.handTo(Writers.json(json));
        }
        return bytes.toString(StandardCharsets.UTF_8);
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

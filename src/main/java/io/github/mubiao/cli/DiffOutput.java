package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.pipeline.Comparison;
import io.github.mubiao.report.Reports;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.io.output.CloseShieldOutputStream;

/**
 * Where the changes go, and in which form.
 *
 * @param format the form
 * @param file takes the result; {@code null} for standard output
 * @param out standard output
 * @param words the words of the form for people
 * @param colours whether it has colours
 * @param spreadsheets whether CSV is for spreadsheets
 * @param folders whether two folders are compared
 */
record DiffOutput(
        Format format,
        Path file,
        PrintStream out,
        Messages words,
        boolean colours,
        boolean spreadsheets,
        boolean folders) {

    /** The forms of the result. */
    enum Format {
        TEXT,
        JSON,
        CSV,
        XLSX,
        HTML
    }

    /** Compares into a sink. */
    interface Writing {
        /** Runs the comparison. */
        Comparison.Result into(DiffSink sink) throws IOException;
    }

    /** Writes the result; a file is in its place only where something was compared. */
    Comparison.Result write(Writing work) throws IOException {
        if (file == null) {
            return write(work, format == Format.JSON ? new TerminalJson(out) : CloseShieldOutputStream.wrap(out));
        }
        return OutputPlace.write(file, target -> write(work, target), result -> result.compared() > 0);
    }

    private Comparison.Result write(Writing work, OutputStream target) throws IOException {
        return switch (format) {
            case TEXT -> {
                PrintStream text = new PrintStream(target, false, StandardCharsets.UTF_8);
                Comparison.Result result = work.into(new DiffText(text, words, colours, folders));
                text.flush();
                yield result;
            }
            case JSON -> {
                try (JsonGenerator json = Writers.pretty(target).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
                    Comparison.Result result = work.into(Writers.diffJson(json, folders));
                    json.writeRaw('\n');
                    yield result;
                }
            }
            case CSV -> {
                try (DiffSink sink = Writers.diffCsv(target, spreadsheets)) {
                    yield work.into(sink);
                }
            }
            case XLSX -> {
                try (DiffSink sink = Writers.diffWorkbook(target)) {
                    yield work.into(sink);
                }
            }
            case HTML -> {
                try (DiffSink sink = Reports.changes(target, words.locale(), folders)) {
                    yield work.into(sink);
                }
            }
        };
    }
}

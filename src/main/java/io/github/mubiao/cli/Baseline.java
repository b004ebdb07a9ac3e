package io.github.mubiao.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Findings that are accepted: a CSV file, one kind of finding a row, with how often it may occur. Places
 * are no part of it, so that a row added above accepts nothing less; neither is the language of reports.
 */
final class Baseline {

    private static final List<String> HEADER = List.of("document", "rule", "project_key", "message", "count");

    private final Map<Key, Integer> accepted = new LinkedHashMap<>();

    /**
     * What a finding is known by from one run to the next.
     *
     * @param document the input's name below its root
     * @param rule the rule
     * @param project the project's code or name, empty for none
     * @param message the message in English without the numbers of places
     */
    record Key(String document, String rule, String project, String message) {

        static Key of(String document, Finding finding) {
            String message = finding.message(Locale.ENGLISH)
                    .replaceAll("\\b(table|row|column|paragraph) \\d+", "$1")
                    .replace('\r', ' ')
                    .replace('\n', ' ');
            return new Key(document, finding.rule(), finding.project() == null ? "" : finding.project(), message);
        }

        /** The key in 32 hexadecimal digits. */
        String digest() {
            return Sha256.hex(String.join("\n", document, rule, project, message), 16);
        }
    }

    /**
     * Reads a baseline.
     *
     * @throws InvalidArgumentException if the file is not a baseline; the message names its line
     * @throws IOException if the file cannot be read
     */
    static Baseline read(Path file) throws IOException {
        Baseline baseline = new Baseline();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : rows) {
                baseline.read(file, row);
            }
        } catch (CsvParseException e) {
            throw new InvalidArgumentException(Message.verbatim(e.getMessage()).at(file));
        }
        return baseline;
    }

    private void read(Path file, CsvRecord row) {
        if (row.getStartingLineNumber() == 1) {
            if (!row.getFields().equals(HEADER)) {
                throw new InvalidArgumentException(
                        Message.of("baseline-header", String.join(",", HEADER), row.getFields())
                                .at(file));
            }
            return;
        }
        int count = row.getFieldCount() == HEADER.size() ? count(row.getField(4)) : 0;
        if (count == 0) {
            throw new InvalidArgumentException(Message.of("baseline-row", row.getStartingLineNumber(), row.getFields())
                    .at(file));
        }
        Key key = new Key(row.getField(0), row.getField(1), row.getField(2), row.getField(3));
        accepted.merge(key, count, Integer::sum);
    }

    private static int count(String text) {
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
    }

    /** What is not accepted; of findings with one key, the last ones. */
    List<Finding> unaccepted(String document, List<Finding> findings) {
        Map<Key, Integer> left = new LinkedHashMap<>();
        List<Finding> unaccepted = new ArrayList<>();
        for (Finding finding : findings) {
            Key key = Key.of(document, finding);
            if (left.merge(key, 1, Integer::sum) > accepted.getOrDefault(key, 0)) {
                unaccepted.add(finding);
            }
        }
        return unaccepted;
    }

    void accept(String document, List<Finding> findings) {
        findings.forEach(finding -> accepted.merge(Key.of(document, finding), 1, Integer::sum));
    }

    /** How many findings are accepted. */
    int size() {
        return accepted.values().stream().mapToInt(Integer::intValue).sum();
    }

    void write(Path file) throws IOException {
        OutputPlace.write(file, this::write, written -> true);
    }

    private int write(OutputStream out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(HEADER);
            accepted.forEach((key, count) ->
                    csv.writeRecord(key.document(), key.rule(), key.project(), key.message(), Integer.toString(count)));
        }
        return accepted.size();
    }
}

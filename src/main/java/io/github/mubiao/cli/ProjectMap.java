package io.github.mubiao.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mubiao.diff.DiffOptions.NamedPair;
import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads which projects the user says are one: CSV, the older one's code or name, the newer one's. */
final class ProjectMap {

    private ProjectMap() {}

    /**
     * The pairs in the order of the file; lines that begin with # say nothing.
     *
     * @throws InvalidArgumentException if the file cannot be read, or is no such CSV; the message names the line
     */
    static List<NamedPair> read(Path file) {
        List<NamedPair> pairs = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
                .detectBomHeader(true)
                .ofCsvRecord(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (CsvRecord line : csv) {
                pairs.add(pair(file, line));
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new InvalidArgumentException(Message.of("cannot-be-read").at(file));
        } catch (CsvParseException e) {
            throw new InvalidArgumentException(Message.verbatim(e.getMessage()).at(file));
        }
        return pairs;
    }

    private static NamedPair pair(Path file, CsvRecord line) {
        boolean two = line.getFieldCount() == 2
                && !line.getField(0).isBlank()
                && !line.getField(1).isBlank();
        if (!two) {
            throw new InvalidArgumentException(
                    Message.of("map-columns", line.getStartingLineNumber(), line.getFieldCount())
                            .at(file));
        }
        return new NamedPair(line.getField(0).strip(), line.getField(1).strip());
    }
}

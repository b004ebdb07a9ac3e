package io.github.mubiao.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mubiao.diff.ChangeFilter;
import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.diff.DiffOptions.NamedPair;
import io.github.mubiao.model.ChangeKind;
import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which projects are one, and which of their changes are shown. */
final class ChangeChoice {

    @Option(
            names = "--only",
            paramLabel = "KIND",
            split = ",",
            description = "Shows these kinds of change alone; the summary still counts all.")
    private List<String> only = List.of();

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            defaultValue = "0%",
            description = "Leaves out budget amounts that changed by less than PERCENT of the older amount."
                    + " Amounts that were empty or zero are always shown.")
    private String threshold;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "Names projects that are one: CSV, a line each, the older project's code or name and"
                    + " the newer one's.")
    private Path map;

    @Option(
            names = "--similarity",
            paramLabel = "N",
            defaultValue = "0.5",
            description = "How alike two projects must be to be one where neither code nor name says so,"
                    + " above 0 up to 1 (default: ${DEFAULT-VALUE}).")
    private double similarity;

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    /** Which changes are shown; refuses kinds and percentages that there are not. */
    ChangeFilter filter() {
        return new ChangeFilter(kinds(), percent());
    }

    /**
     * Which projects are one; refuses a likeness that nothing or everything has, and lines of the map
     * that name no pair.
     *
     * @throws IOException if the map cannot be read
     */
    DiffOptions options() throws IOException {
        if (!(similarity > 0 && similarity <= 1)) {
            throw CommandLines.wrong(spec, "usage.similarity", similarity);
        }
        return new DiffOptions(similarity, pairs());
    }

    /** The files that are read for this. */
    List<Path> read() {
        return map == null ? List.of() : List.of(map);
    }

    private Set<ChangeKind> kinds() {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        for (String kind : only) {
            kinds.add(ChangeKind.ofLabel(kind.strip())
                    .orElseThrow(() -> CommandLines.wrong(spec, "usage.kind", kind, known())));
        }
        return kinds;
    }

    private static String known() {
        return Arrays.stream(ChangeKind.values()).map(ChangeKind::label).collect(Collectors.joining(", "));
    }

    private BigDecimal percent() {
        String number = threshold.endsWith("%") ? threshold.substring(0, threshold.length() - 1) : threshold;
        if (!number.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw CommandLines.wrong(spec, "usage.threshold", threshold);
        }
        return new BigDecimal(number);
    }

    private List<NamedPair> pairs() throws IOException {
        try {
            return map == null ? List.of() : read(map);
        } catch (InvalidArgumentException e) {
            throw CommandLines.wrong(spec, "--map", e);
        }
    }

    /**
     * The pairs in the order of the file; lines that begin with # say nothing.
     *
     * @throws InvalidArgumentException if the file cannot be read, or is no such CSV; the message names the line
     */
    private static List<NamedPair> read(Path file) {
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

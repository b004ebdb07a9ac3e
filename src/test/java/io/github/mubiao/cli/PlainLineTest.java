package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A plain line gives just the command that picocli makes of it; every other line is left to picocli. */
class PlainLineTest {

    private static final Streams STREAMS =
            new Streams(InputStream.nullInputStream(), System.out, System.err, ReportLanguage.EN);

    @Test
    void plainLinesAreReadAsPicocliReadsThem() throws IllegalAccessException {
        for (String line : List.of(
                "convert a.docx",
                "convert a.docx b.docx -o out",
                "convert -o out -q a.docx",
                "convert --output out --quiet --format json a",
                "convert @list -f jsonl,parquet,csv,xlsx,json --jobs 3",
                "convert x -j 12 --incremental --fail-fast --excel y",
                "convert 2022/*.docx -f csv -o a/b/c")) {
            String[] words = line.split(" ", -1);
            PlainLine plain = PlainLine.of(words);
            assertNotNull(plain, line);
            assertEquals(fields(parsed(words)), fields(new ConvertCommand(STREAMS, plain)), line);
        }
    }

    @Test
    void everythingElseIsLeftToPicocli() {
        for (String line : List.of(
                "",
                "convert",
                "convert -q",
                "convert -",
                "convert a -o",
                "convert a -o -q",
                "convert a -o b -o c",
                "convert a -q --quiet",
                "convert a -v",
                "convert a --help",
                "convert a -oout",
                "convert a --output=out",
                "convert a -f json,",
                "convert a -f JSON",
                "convert a -f json,pdf",
                "convert a -j 0",
                "convert a -j 1x",
                "convert a -j 1000",
                "convert a --password x",
                "convert a --limit cells=3",
                "convert a --unknown",
                "convert -- a",
                "inspect a",
                "help convert")) {
            assertNull(PlainLine.of(line.split(" ", -1)), line);
        }
    }

    private static Object parsed(String... words) {
        CommandLine.ParseResult parsed = ParsedLine.of(STREAMS).parseArgs(words);
        return parsed.subcommand().commandSpec().userObject();
    }

    /** What every field holds, those of shared options too; picocli's own alone does not count. */
    private static Map<String, String> fields(Object command) throws IllegalAccessException {
        Map<String, String> values = new TreeMap<>();
        for (Field field : command.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            Object value = field.get(command);
            if (field.getType() == CommandLine.Model.CommandSpec.class) {
                continue;
            }
            boolean shared = value != null && value.getClass().getPackageName().equals("io.github.mubiao.cli");
            values.put(
                    field.getName(),
                    shared && !(value instanceof Streams) ? fields(value).toString() : String.valueOf(value));
        }
        return values;
    }
}

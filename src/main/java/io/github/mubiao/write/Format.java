package io.github.mubiao.write;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats that documents are written in. */
public enum Format {
    /** One JSON file a document. */
    JSON,
    /** All documents in two files of lines: a project a line, a document a line. */
    JSONL,
    /** All documents together, one file a table. */
    CSV,
    /** All documents together, one workbook with a sheet a table. */
    XLSX,
    /** All documents together, one file a table. */
    PARQUET,
    /** All documents together, one page to look at. */
    HTML;

    /** The word that the command line uses. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, for messages. */
    public static String labels() {
        return Arrays.stream(values()).map(Format::label).collect(Collectors.joining(", "));
    }
}

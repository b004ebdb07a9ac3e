package io.github.mubiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.diff.History.Codes;
import io.github.mubiao.diff.History.Rates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How well identity is found on histories whose truth is known. The table stands in {@code
 * docs/diff.md}; {@code mvn test -Dtest=IdentityTest -Dmubiao.writeDocs=true} writes it anew.
 */
class IdentityTest {

    private static final int HISTORIES = 100;
    private static final double WANTED = 0.98;
    private static final Path DOCUMENT = Path.of("docs/diff.md");
    private static final String BEGIN = "<!-- identity begins: made by IdentityTest -->\n";
    private static final String END = "<!-- identity ends -->\n";
    private static final boolean WRITE = Boolean.getBoolean("mubiao.writeDocs");

    private static final List<Rates> ALL = List.of(
            new Rates(Codes.KEPT, 0.3, 0.1),
            new Rates(Codes.NEW_YEAR, 0, 0),
            new Rates(Codes.NEW_YEAR, 0.3, 0.1),
            new Rates(Codes.NEW_YEAR, 0.6, 0.3),
            new Rates(Codes.ALL_NEW, 0, 0),
            new Rates(Codes.ALL_NEW, 0.1, 0.1),
            new Rates(Codes.ALL_NEW, 0.3, 0.1),
            new Rates(Codes.ALL_NEW, 0.3, 0.3),
            new Rates(Codes.ALL_NEW, 0.6, 0.3),
            new Rates(Codes.NONE, 0.1, 0.1),
            new Rates(Codes.NONE, 0.3, 0.1),
            new Rates(Codes.NONE, 0.6, 0.3));

    @Test
    void identityIsFoundAtEveryRate() throws IOException {
        StringBuilder table = new StringBuilder("| codes | renamed | slips | projects | precision | recall |"
                + " rows: precision | recall | splits and merges suspected | suspected wrongly |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n");
        StringBuilder below = new StringBuilder();
        for (Rates rates : ALL) {
            IdentityScore score = new IdentityScore();
            for (int seed = 0; seed < HISTORIES; seed++) {
                score.add(HistoryMaker.make(seed, rates), DiffOptions.defaults());
            }
            table.append(line(rates, score));
            if (Math.min(score.precision(), score.recall()) < WANTED) {
                below.append(line(rates, score))
                        .append(String.join("\n", score.mistakes))
                        .append('\n');
            }
        }
        document(table.toString());
        assertTrue(below.isEmpty(), below.toString());
    }

    private static String line(Rates rates, IdentityScore score) {
        return String.format(
                        Locale.ROOT,
                        "| %s | %.0f %% | %.0f %% | %d | %.4f | %.4f | %.4f | %.4f | %d of %d | %d |%n",
                        codes(rates.codes()),
                        rates.renamed() * 100,
                        rates.typos() * 100,
                        score.found + score.missed,
                        score.precision(),
                        score.recall(),
                        IdentityScore.share(score.rowsFound, score.rowsWrong),
                        IdentityScore.share(score.rowsFound, score.rowsMissed),
                        score.splitsSuspected,
                        score.splits,
                        score.suspicionsWrong)
                .replace(System.lineSeparator(), "\n");
    }

    private static String codes(Codes codes) {
        return switch (codes) {
            case KEPT -> "kept";
            case NEW_YEAR -> "new year in them";
            case ALL_NEW -> "all new";
            case NONE -> "none";
        };
    }

    private static void document(String table) throws IOException {
        String text = Files.readString(DOCUMENT);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (WRITE) {
            Files.writeString(DOCUMENT, text.substring(0, begin) + table + text.substring(end));
        } else {
            assertEquals(text.substring(begin, end), table, "docs/diff.md is not what is measured");
        }
    }
}

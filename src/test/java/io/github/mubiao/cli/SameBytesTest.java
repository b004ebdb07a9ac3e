package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same documents give the same bytes in any language, time zone and encoding, on any number of threads. */
class SameBytesTest {

    private static final String FORMATS = "json,jsonl,csv,xlsx";

    @TempDir
    Path folder;

    @Test
    void wherever() throws IOException, InterruptedException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (String sample : List.of("haibin-education-2022.docx", "qinghe-water-2023.docx")) {
            Files.copy(Path.of("samples", sample), in.resolve(sample));
        }
        Files.write(in.resolve("I.docx"), Batch.document(1, 2));
        Map<String, String> expected = convert(in, "en", "US", "UTC", "UTF-8", 2);
        assertEquals(expected, convert(in, "tr", "TR", "Pacific/Kiritimati", "ISO-8859-9", 1));
        assertEquals(expected, convert(in, "zh", "CN", "Asia/Shanghai", "GB18030", 8));
        assertEquals(expected, convert(in, "ar", "EG", "America/St_Johns", "US-ASCII", 3));
    }

    private Map<String, String> convert(
            Path in, String language, String country, String zone, String encoding, int jobs)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out-" + language);
        List<String> java = List.of(
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + encoding);
        List<String> line = ChildProcess.line(
                java, "convert", in.toString(), "-o", out.toString(), "-f", FORMATS, "-j", String.valueOf(jobs));
        ChildProcess run = ChildProcess.run(line, Map.of(), folder.resolve("log"));
        assertEquals(Main.DONE, run.code(), run.said());
        return Batch.contents(out);
    }
}

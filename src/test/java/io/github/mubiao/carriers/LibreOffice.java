package io.github.mubiao.carriers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Converts files by LibreOffice; a test that asks for it is skipped where the program is not installed. */
public final class LibreOffice {

    private static final String PROGRAM = "soffice";

    private LibreOffice() {}

    /** Skips the test where the program is not installed. */
    public static void require() {
        assumeTrue(isInstalled(), "skipped: " + PROGRAM + " is not installed");
    }

    /**
     * Converts files.
     *
     * @param format the ending of what is made, such as {@code pdf}
     * @param folder takes what is made, under the names of the files, and the program's own files
     */
    public static void convert(String format, Path folder, Path... files) throws IOException, InterruptedException {
        require();
        List<String> command = new ArrayList<>(List.of(
                PROGRAM,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        Arrays.stream(files).map(Path::toString).forEach(command::add);
        run(command);
    }

    /** Runs a program that is installed, to its end. */
    public static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertTrue(process.waitFor(3, TimeUnit.MINUTES), command.get(0) + " takes too long");
            assertEquals(0, process.exitValue(), String.join(" ", command));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static boolean isInstalled() {
        return isInstalled(PROGRAM);
    }

    /** Whether a program is on the path. */
    public static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}

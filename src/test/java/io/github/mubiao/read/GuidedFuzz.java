package io.github.mubiao.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a fuzzer that watches which code is reached (Jazzer, {@code mvn -Pfuzz test-compile}) gives its bytes to.
 *
 * <p>A file that it finds goes to {@code src/test/resources/fuzz}, which {@link FoundFilesTest} reads in every build.
 */
public final class GuidedFuzz {

    private static FuzzWay way;
    private static DocumentLaws laws;

    private GuidedFuzz() {}

    /** Writes what the fuzzer begins with: the way, and the folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        List<byte[]> seeds = FuzzWay.named(args[0]).seeds();
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(folder.resolve("seed-" + i), seeds.get(i));
        }
        System.out.println(seeds.size() + " seeds in " + folder);
    }

    /**
     * Called by the fuzzer, once: what to take its bytes for. Reads each seed, so that the time that the fuzzer
     * takes to change classes as they are loaded is not counted as an input's.
     */
    public static void fuzzerInitialize(String[] args) throws IOException {
        way = FuzzWay.named(args[0]);
        laws = new DocumentLaws(Files.createTempDirectory("fuzz"));
        for (byte[] seed : way.seeds()) {
            fuzzerTestOneInput(seed);
        }
    }

    /** Called by the fuzzer, with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        String broken = way.broken(laws, bytes);
        // What the fuzzer itself does to classes as they are loaded takes memory too; its heap is bounded instead.
        if (broken != null && !broken.equals(DocumentLaws.HUNGRY)) {
            throw new IllegalStateException(broken);
        }
    }
}

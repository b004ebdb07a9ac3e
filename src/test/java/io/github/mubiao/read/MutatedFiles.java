package io.github.mubiao.read;

import io.github.mubiao.docx.Zips;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes whole files at random, with their structure in mind: packages, compound files, web pages. */
final class MutatedFiles {

    private static final String MAIN = "word/document.xml";

    private static final List<String> NAMES = List.of(
            "../../etc/passwd",
            "/word/document.xml",
            "word\\document.xml",
            "WORD/DOCUMENT.XML",
            "word/./document.xml",
            "word/%64ocument.xml",
            "word/document.xml/",
            "",
            "C:\\x.xml",
            "word/vbaProject.bin",
            "a".repeat(3_000),
            "[Content_Types].xml",
            "_rels/.rels");

    private static final List<Integer> NUMBERS =
            List.of(0, 1, -1, 2, 0x7FFFFFFF, 0x80000000, 0xFFFF, 0x10000, 512, 0xFFFFFFFE, 0x00FFFFFF, 4096);

    private final Random random;

    MutatedFiles(Random random) {
        this.random = random;
    }

    /** A file like the seed. */
    byte[] mutate(Seed seed) {
        return switch (seed.kind()) {
            case DOCX -> docx(seed.bytes());
            case DOC -> compound(seed.bytes());
            case HTML -> page(seed.bytes());
        };
    }

    private byte[] docx(byte[] docx) {
        int level = random.nextInt(20);
        if (level == 0) {
            return bytes(docx);
        }
        Map<String, byte[]> parts = new LinkedHashMap<>(Zips.unzip(docx));
        if (level <= 2) {
            return Zips.zip(parts(parts));
        }
        List<String> names = new ArrayList<>(parts.keySet());
        String part = level <= 5 || !parts.containsKey(MAIN) ? names.get(random.nextInt(names.size())) : MAIN;
        byte[] xml = parts.get(part);
        parts.put(part, level <= 8 && xml.length > 0 ? XmlMutations.mutate(xml, random) : markup(xml, false));
        byte[] zipped = Zips.zip(parts);
        return level == 19 ? bytes(zipped) : zipped;
    }

    private byte[] markup(byte[] bytes, boolean page) {
        return new MutatedMarkup(random, page)
                .mutate(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> parts(Map<String, byte[]> parts) {
        List<String> names = new ArrayList<>(parts.keySet());
        String one = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> parts.remove(one);
            case 1 -> parts.put(one, parts.get(other));
            case 2 -> parts.put(one, new byte[0]);
            case 3 -> parts.put(NAMES.get(random.nextInt(NAMES.size())), parts.get(one));
            case 4 -> parts.put(NAMES.get(random.nextInt(NAMES.size())), parts.remove(one));
            default -> parts.put(one, bytes(parts.get(one)));
        }
        return parts;
    }

    private byte[] page(byte[] page) {
        return switch (random.nextInt(8)) {
            case 0 -> bytes(page);
            case 1 ->
                new String(page, StandardCharsets.UTF_8)
                        .getBytes(Charset.forName(random.nextBoolean() ? "GB18030" : "UTF-16LE"));
            default -> markup(page, true);
        };
    }

    /** Numbers in the header, the directory and the tables say where everything is. */
    private byte[] compound(byte[] bytes) {
        byte[] changed = bytes.clone();
        if (random.nextInt(10) == 0) {
            return bytes(bytes);
        }
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            int within = random.nextInt(3) == 0 ? Math.min(4096, changed.length) : changed.length;
            int at = random.nextInt(within - 4);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> number(changed, at & ~1, NUMBERS.get(random.nextInt(NUMBERS.size())));
                case 2 -> number(changed, at & ~3, random.nextInt(changed.length));
                default ->
                    System.arraycopy(
                            bytes, random.nextInt(bytes.length - 64), changed, Math.min(at, bytes.length - 64), 64);
            }
        }
        return changed;
    }

    private static void number(byte[] bytes, int at, int number) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (number >>> (8 * i));
        }
    }

    private byte[] bytes(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        byte[] changed = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> Arrays.fill(changed, at, Math.min(bytes.length, at + random.nextInt(512)), (byte) 0);
            case 2 -> {
                for (int i = 0; i < 8; i++) {
                    changed[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            default -> changed = Arrays.copyOf(bytes, at);
        }
        return changed;
    }
}

package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.docx.Zips;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scanner reads what two parsers of others read, and refuses what they refuse; where the two disagree, it
 * agrees with one of them. The whole corpus, and parts changed at random by fixed seeds.
 */
class ScannerDifferenceTest {

    private static final int ROUNDS = 20_000;
    private static final ReadOptions OPTIONS = ReadOptions.defaults();
    private static final String REFUSED = "refused";

    @Test
    void changedAtRandom() throws IOException {
        List<byte[]> parts = parts();
        int right = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] xml = XmlMutations.mutate(parts.get(random.nextInt(parts.size())), random);
            right += compare(xml, seed, 1 + random.nextInt(100)) ? 1 : 0;
        }
        assertTrue(right > ROUNDS / 10, "only " + right + " of " + ROUNDS + " are well-formed");
        assertTrue(right < ROUNDS * 7 / 8, right + " of " + ROUNDS + " are well-formed: the changes change too little");
    }

    private static List<byte[]> parts() throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (JsonNode feature : FeaturesTest.all()) {
            parts.add(Zips.unzip(FeaturesTest.docx(feature)).get("word/document.xml"));
        }
        assertTrue(parts.size() > 40, "features");
        return parts;
    }

    /** Tags, characters and references are cut by the ends of what is read at once, wherever they fall. */
    @Test
    void cutAnywhere() throws IOException {
        String row =
                "<w:p w:a=\"&lt;中\" w:lastRenderedPageBreak='\uD83D\uDE00'><w:r><w:t>a&#x4E2D;中\r\n&amp;\uD83D\uDE00]"
                        + "<![CDATA[]]]]>]</w:t ><!-- 中 - --><w:lastRenderedPageBreak\n/><?a 中?></w:r></w:p>";
        for (int before = 0; before < 100; before++) {
            String padding = " ".repeat((1 << 16) - 300 + before * 3);
            byte[] xml = document(padding + row.repeat(10)).getBytes(StandardCharsets.UTF_8);
            assertTrue(compare(xml, before, Integer.MAX_VALUE), "well-formed");
            assertTrue(compare(xml, before, 1 + before), "well-formed");
        }
    }

    /** A part may end after any byte. */
    @Test
    void endedAnywhere() throws IOException {
        byte[] whole = document("<w:p w:a='&lt;'><!-- c --><?p i?>中<![CDATA[x]]>&#65;</w:p >")
                .getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertEquals(false, compare(java.util.Arrays.copyOf(whole, length), length, 7), "length " + length);
        }
        assertTrue(compare(whole, 0, 7), "well-formed");
    }

    /** What a scope means ends with it, however alike the tags in it are. */
    @Test
    void prefixesMeanWhatTheyMeanThere() throws IOException {
        String inner = "<w:p w:a='1'><w:t>x</w:t></w:p>";
        String other =
                "<a xmlns:w=\"urn:other\" xmlns='urn:a'>" + inner + "<b c='2' xmlns=''><d/></b>" + inner + "</a>";
        byte[] xml = document((inner + other).repeat(20)).getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 50; seed++) {
            assertTrue(compare(xml, seed, 1000), "well-formed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a xmlns:x='urn:a' xmlns:y='urn:a' x:b='1' y:b='2'/>",
                "<a xmlns:x='urn:a' xmlns:y='urn:a'><c x:b='1' y:b='2'/></a>",
                "<a xmlns:x='urn:a'><c x:b='1' b='2'/></a>",
                "<a xmlns:x='urn:a' xmlns='urn:a'><c x:b='1' b='2'/></a>",
                "<a b='1' b='2'/>",
                "<x:a/>",
                "<a x:b='1'/>",
                "<a><b xmlns:x='u'/><x:c/></a>",
                "<a xmlns:xml='http://www.w3.org/XML/1998/namespace' xml:lang='x'/>",
                "<a xmlns:xml='urn:other'/>",
                "<a xmlns:x='http://www.w3.org/XML/1998/namespace'/>",
                "<a xmlns:xmlns='urn:x'/>",
                "<a xmlns:x=''/>",
                "<a b='x\ny\tz\r\nw&#10;&#x9;'/>",
                "<a b=\"'\" c='\"'/>",
                "<a b = '1'/>",
                "<a b='1'c='2'/>",
                "<a b='<'/>",
                "<a b='&'/>",
                "<a b='&lt'/>",
                "<a b/>",
                "<a / >",
                "< a/>",
                "<a></a ><!-- behind --><?b c?>\n",
                "<!-- before --><?b?><a/>",
                "<?xml\nversion = '1.0'\tencoding=\"utf-8\" ?><a/>",
                "<?xml-stylesheet href='x'?><a/>",
                "<?b?c?><a/>",
                "<?b?c d?><a/>",
                "<?xml?><a/>",
                "<?xml version='2.0'?><a/>",
                "<?xml encoding='UTF-8'?><a/>",
                " <?xml version='1.0'?><a/>",
                "<a/>text",
                "<a/><b/>",
                "text<a/>",
                "<a><!-- -- --></a>",
                "<a><!-- ---></a>",
                "<a><!----></a>",
                "<a><?xml a?></a>",
                "<a><?XML a?></a>",
                "<a><?xml-stylesheet a?></a>",
                "<a>]]></a>",
                "<a>]] ></a>",
                "<a><![CDATA[<&]]]]></a>",
                "<![CDATA[x]]><a/>",
                "<a>&#0;</a>",
                "<a>&#xFFFE;</a>",
                "<a>&#x110000;</a>",
                "<a>&#x10FFFF;&#xd7FF;</a>",
                "<a>&#99999999999;</a>",
                "<a>&#x;</a>",
                "<a>&#;</a>",
                "<a>&;</a>",
                "<a>& amp;</a>",
                "<a>&nbsp;</a>",
                "<a>\u0000</a>",
                "<a>\u007F\u0085\uFEFF\uFFFD</a>",
                "<a>\uFFFE</a>",
                "<a></b>",
                "<a><b></a></b>",
                "<ab></a>",
                "<a></ab>",
                "<abcdefghijklmnop></abcdefghijklmnoq>",
                "<abcdefghijklmnopqrstu></abcdefghijklmnopqrstv>",
                "<abcdefghijklmnopqrstu></abcdefghijklmnopqrst>",
                "<abcdefgh a='1'/>",
                "<abcdefghijklmnopqrst><abcdefghijklmnopqrsu/><abcdefghijklmnopqrst/></abcdefghijklmnopqrst>",
                "<名 字='1'/>",
                "<a:b:c xmlns:a='u'/>",
                "<:a/>",
                "<a:/>",
                "<1/>",
                "<-a/>",
                "<a.b-c_1/>",
                "<a xmlns='u'><b xmlns=''><c/></b></a>",
                "<a \u00A0b='1'/>",
                "<!DOCTYPE a><a/>",
                "<a/><!DOCTYPE a>",
                "",
                " ",
                "<",
                "<a",
                "<a>",
                "<a></",
                "<a></a",
            })
    void pieces(String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 8; seed++) {
            compare(bytes, seed, 1 + seed * 5);
        }
        compare(("<?xml version='1.0'?>" + xml).getBytes(StandardCharsets.UTF_8), 0, 100);
    }

    /** Overlong forms, halves of characters, bytes that begin none: in a text, a value and a comment. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0 80",
                "C1 BF",
                "E0 80 80",
                "ED A0 80",
                "ED BF BF",
                "EF BF BE",
                "F0 80 80 80",
                "F4 90 80 80",
                "F5 80 80 80",
                "80",
                "BF",
                "E4 B8",
                "E4 B8 41",
                "FF",
                "F0 9F 98 80",
                "ED 9F BF",
                "EE 80 80"
            })
    void bytesThatMayBeNoCharacter(String hex) throws IOException {
        StringBuilder latin = new StringBuilder();
        for (String value : hex.split(" ", -1)) {
            latin.append((char) Integer.parseInt(value, 16));
        }
        for (String around : List.of("<a>@</a>", "<a b='@'/>", "<a><!--@--></a>", "<a><![CDATA[@]]></a>")) {
            compare(around.replace("@", latin).getBytes(StandardCharsets.ISO_8859_1), 6, 2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "utf-8, UTF-8",
        "UTF-16, UTF-16",
        "UTF-16, UTF-16LE",
        "UTF-16, UTF-16BE",
        "US-ASCII, US-ASCII",
        "ISO-8859-1, ISO-8859-1",
        "UTF-32, UTF-32",
        "UTF-16, US-ASCII",
        "nonsense, US-ASCII",
        "ISO-8859-1, UTF-8"
    })
    void encodings(String declared, String used) throws IOException {
        String text = used.startsWith("UTF") ? "中\uD83D\uDE00é" : used.startsWith("ISO") ? "é" : "e";
        String xml = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><a b=\"" + text + "\">" + text + "</a>";
        compare(xml.getBytes(Charset.forName(used)), 6, 10);
    }

    /** Chinese programs write this encoding, which the other parsers need not know. */
    @Test
    void anotherEncodingIsReadWhereItIsDeclared() throws IOException {
        String xml = "<?xml version=\"1.0\" encoding=\"GB18030\"?><a>绩效</a>";
        String utf8 = xml.replace("GB18030", "UTF-8");
        assertEquals(
                scanned(utf8.getBytes(StandardCharsets.UTF_8), 6, 10),
                scanned(xml.getBytes(Charset.forName("GB18030")), 6, 10));
        byte[] wrong = xml.getBytes(Charset.forName("GB18030"));
        wrong[xml.indexOf('绩')] = (byte) 0xFF;
        assertEquals(REFUSED, scanned(wrong, 1, 10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a></b>                  | 1 | 4
            <a b='1' b='2'/>         | 1 | 17
            <a><b c='<'/></a>        | 1 | 10
            <a>/<b>/&#xZ;</b></a>    | 3 | 1
            <a>/中文/x&y</a>          | 3 | 2
            <a>/<b                   | 2 | 3
            <a/>/x                   | 2 | 1
            <a b='/'>/]]></a>        | 3 | 1
            """)
    void aFaultHasItsPlace(String xml, int line, int column) {
        byte[] bytes = xml.replace("/<", "\n<")
                .replace("/x", "\nx")
                .replace("/中", "\n中")
                .replace("/&", "\n&")
                .replace("/]", "\n]")
                .replace("'/'", "'\n'")
                .getBytes(StandardCharsets.UTF_8);
        UnreadableDocumentException refusal = assertThrows(UnreadableDocumentException.class, () -> trace(bytes, 6, 3));
        assertEquals(
                "main part in the file is not well-formed XML at line " + line + ", column " + column
                        + " (open it in Word or WPS and save it as .docx)",
                refusal.getMessage());
    }

    @Test
    void corpus() throws IOException {
        int compared = 0;
        try (Stream<Path> files = Files.list(SharedFolder.find("corpus/docx"))) {
            for (Path file : files.sorted().toList()) {
                for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
                    if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                        compare(part.getValue(), compared++, 1 << 13);
                    }
                }
            }
        }
        assertTrue(compared > 1000, compared + " parts");
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        try {
            return Zips.unzip(Files.readAllBytes(file));
        } catch (java.io.UncheckedIOException unreadable) {
            return Map.of();
        }
    }

    @Test
    void limits() {
        assertLimit(OPTIONS.with(Limit.NAMES, 3), document("<w:a/><w:b/><w:c/><w:d/>"), "different names in the XML");
        assertLimit(OPTIONS.with(Limit.DEPTH, 3), document("<w:a><w:b/></w:a>"), "elements within elements");
        assertLimit(OPTIONS.with(Limit.TAGS, 3), document("<w:a/><w:a/>"), "elements in the XML");
        assertLimit(
                OPTIONS.with(Limit.TOKEN, 1 << 17),
                document("<w:a b='" + "x".repeat(1 << 18) + "'/>"),
                "bytes in one XML tag");
        assertLimit(OPTIONS, "<" + "a".repeat(1 << 20) + "/>", "different names in the XML");
    }

    private static void assertLimit(ReadOptions options, String xml, String message) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        UnreadableDocumentException refusal = assertThrows(
                UnreadableDocumentException.class,
                () -> CursorTrace.of(
                        new XmlCursor(new ByteArrayInputStream(bytes), "main part", new Consumption(options), options),
                        5));
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
        assertEquals(UnreadableDocumentException.Reason.LIMIT, refusal.reason());
    }

    private static String document(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                + "</w:body></w:document>";
    }

    /** Whether the part is well-formed, which the parsers must say too, with the same content. */
    private static boolean compare(byte[] xml, long seed, int most) throws IOException {
        String scanned = scanned(xml, seed, most);
        Set<String> parsed = new HashSet<>();
        parsed.add(outcome(() -> CursorTrace.of(ParserWalk.aalto(xml), seed)));
        if (!parsed.contains(scanned)) {
            parsed.add(outcome(() -> CursorTrace.of(ParserWalk.java(xml), seed)));
        }
        assertTrue(
                parsed.contains(scanned),
                () -> "seed " + seed + "\n" + new String(xml, StandardCharsets.UTF_8) + "\nscanned: " + scanned
                        + "\nparsed: " + parsed);
        return !scanned.equals(REFUSED);
    }

    private interface Tracing {
        String trace() throws IOException;
    }

    private static String outcome(Tracing tracing) {
        try {
            return tracing.trace();
        } catch (IOException refused) {
            return REFUSED;
        }
    }

    private static String scanned(byte[] xml, long seed, int most) {
        return outcome(() -> trace(xml, seed, most));
    }

    private static String trace(byte[] xml, long seed, int most) throws IOException {
        try (XmlCursor cursor = new XmlCursor(new Sips(xml, most), "main part", new Consumption(OPTIONS), OPTIONS)) {
            return CursorTrace.of(cursor, seed);
        }
    }

    /** Gives few bytes at a time. */
    private static final class Sips extends ByteArrayInputStream {

        private final int most;

        Sips(byte[] bytes, int most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(most, length));
        }
    }
}

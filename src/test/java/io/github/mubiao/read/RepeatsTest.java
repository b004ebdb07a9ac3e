package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.docx.Zips;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came before is found where the same would be read, and nowhere else. */
class RepeatsTest {

    private static final int ROUNDS = 3000;
    private static final ReadOptions OPTIONS = ReadOptions.defaults();
    private static final String PREFIXES = "<r xmlns:w='urn:w' xmlns:v='urn:w'>";

    @Test
    void changedAtRandom() throws IOException {
        String part = new String(
                Zips.unzip(FeaturesTest.docx(FeaturesTest.all().iterator().next()))
                        .get("word/document.xml"),
                StandardCharsets.UTF_8);
        int body = part.indexOf("<w:body>") + "<w:body>".length();
        String inner = part.substring(body, part.indexOf("</w:body>"));
        byte[] repeated = part.replace(inner, inner.repeat(3)).getBytes(StandardCharsets.UTF_8);
        int passed = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            passed += same(XmlMutations.mutate(repeated, new Random(seed)), OPTIONS);
        }
        assertTrue(passed > ROUNDS, passed + " elements were not read again");
    }

    @Test
    void foundAgain() {
        assertEquals(2, same("<w:a><w:b c='1'/>x</w:a><w:a><w:b c='1'/>x</w:a>"), "an element and the one in it");
        assertEquals(2, same("<w:a d='1'><w:b/></w:a><w:a d='2'><w:b/></w:a>"), "other attributes of its own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:a><w:b c='1'/></w:a><w:a><w:b c='2'/></w:a>",
                "<w:a><b/></w:a><v:a><b/></v:a>",
                "<w:a><b/></w:a><v:a><b/></w:a>",
                "<w:a/><w:a/>",
                "<w:a>\n</w:a><w:a>\n</w:a>",
                "<w:a><w:b/></w:a><x xmlns:w='urn:x'><w:a><w:b/></w:a></x>",
                "<w:a><b xmlns='urn:b'/></w:a><w:a><b xmlns='urn:b'/></w:a>",
                "<w:a><b/></w:a><w:a><b/></w:a",
            })
    void notFound(String body) {
        assertEquals(0, same(body), body);
    }

    @Test
    void limits() {
        byte[] flat = (PREFIXES + "<w:a><b/></w:a>".repeat(4) + "</r>").getBytes(StandardCharsets.UTF_8);
        byte[] deep = (PREFIXES + "<w:a><b/></w:a><c><w:a><b/></w:a></c></r>").getBytes(StandardCharsets.UTF_8);
        for (int limit = 1; limit < 12; limit++) {
            same(flat, OPTIONS.with(Limit.TAGS, limit));
            same(deep, OPTIONS.with(Limit.DEPTH, limit));
        }
    }

    private static int same(String body) {
        return same((PREFIXES + body + "</r>").getBytes(StandardCharsets.UTF_8), OPTIONS);
    }

    /** Reads a part with and without what came before, and says how many elements it need not read. */
    private static int same(byte[] xml, ReadOptions options) {
        Walk plain = new Walk(false);
        Walk repeats = new Walk(true);
        assertEquals(plain.outcome(xml, options), repeats.outcome(xml, options));
        return plain.contents - repeats.contents;
    }

    /** Says all that stands in a part, or why it cannot be read. */
    private static final class Walk {

        private final boolean again;
        private int contents;
        private XmlCursor xml;
        private Repeats<String> repeats;

        Walk(boolean again) {
            this.again = again;
        }

        String outcome(byte[] bytes, ReadOptions options) {
            Consumption consumption = new Consumption(options);
            String text;
            try {
                xml = new XmlCursor(new ByteArrayInputStream(bytes), "part", consumption, options);
                repeats = xml.repeats(this::content);
                xml.nextChild();
                text = content();
                xml.nextChild();
            } catch (IOException refused) {
                return refused.getMessage();
            }
            return text + consumption.count(Limit.TAGS).taken();
        }

        private String content() throws IOException {
            contents++;
            StringBuilder text = new StringBuilder();
            while (xml.nextContent()) {
                if (xml.isText()) {
                    text.append(xml.text());
                    continue;
                }
                text.append('<').append(xml.namespace()).append(' ').append(xml.name());
                for (int i = 0; i < xml.attributeCount(); i++) {
                    text.append(xml.attributeNamespace(i)).append(' ').append(xml.attributeName(i));
                    text.append('=').append(xml.attributeValue(i));
                }
                text.append(again ? repeats.read() : content()).append('>');
            }
            return text.toString();
        }
    }
}

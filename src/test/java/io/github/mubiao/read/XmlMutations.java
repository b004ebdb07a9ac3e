package io.github.mubiao.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes XML at random places, so that some of it is still right, some unusual and some broken. */
final class XmlMutations {

    private static final List<String> PIECES = List.of(
            "&amp;",
            "&#x4E2D;",
            "&#65;",
            "&#xD800;",
            "&#0;",
            "&nbsp;",
            "&",
            "]]>",
            "]",
            "<!-- c -->",
            "<?p i?>",
            "<![CDATA[ <x> ]]>",
            "\r\n",
            "\r",
            "\t",
            "\u0001",
            "\uFFFE",
            "\u0085",
            "\uD83D\uDE00",
            "中文",
            " ",
            "<w:r/>",
            "<w:t xml:space=\"preserve\"> a </w:t>",
            "<w:t>",
            "</w:t>",
            "</w:t >",
            "<w:p >",
            "<w:p\n>",
            "<x:y/>",
            "<y/>",
            "<y xmlns=\"u\"><w:t>z</w:t></y>",
            "<q:p xmlns:q=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><q:t>q</q:t></q:p>",
            " a=\"1\" a=\"2\"",
            " w:a=\"1\" w:a=\"2\"",
            " w:val='a>b'",
            " w:val=\"&lt;&#x41;\"",
            " w:val=\"a\tb\"",
            " w:val=\"a<b\"",
            " w:val",
            " w:val=0",
            " 中=\"1\"",
            " w:a:b=\"1\"",
            " xmlns:w=\"other\"",
            " xmlns:w=\"\"",
            "=",
            "\"",
            "<",
            ">",
            "/");

    private XmlMutations() {}

    static byte[] mutate(byte[] xml, Random random) {
        byte[] changed = xml;
        for (int i = 1 + random.nextInt(2); i > 0 && changed.length > 0; i--) {
            changed = once(changed, random);
        }
        return changed;
    }

    private static byte[] once(byte[] xml, Random random) {
        int at = random.nextInt(xml.length);
        int until = Math.min(xml.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> joined(xml, at, new byte[0], until);
            case 1 -> joined(xml, until, Arrays.copyOfRange(xml, at, until), until);
            case 2 -> joined(xml, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            case 3 -> Arrays.copyOf(xml, at);
            case 4 -> joined(xml, at, piece(random), at);
            default -> {
                int place = place(xml, at);
                yield joined(xml, place, piece(random), place);
            }
        };
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    /** The next place before or behind a sign of markup, where changes often leave something right. */
    private static int place(byte[] xml, int from) {
        for (int i = from; i < xml.length; i++) {
            if (xml[i] == '<' || xml[i] == ' ') {
                return i;
            }
            if (xml[i] == '>') {
                return i + 1;
            }
        }
        return xml.length;
    }

    private static byte[] joined(byte[] xml, int before, byte[] inserted, int after) {
        byte[] joined = Arrays.copyOf(xml, before + inserted.length + xml.length - after);
        System.arraycopy(inserted, 0, joined, before, inserted.length);
        System.arraycopy(xml, after, joined, before + inserted.length, xml.length - after);
        return joined;
    }
}

package io.github.mubiao.read.odf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.MathText;
import io.github.mubiao.read.Omission;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.read.XmlCursor;
import io.github.mubiao.read.ZipParts;
import io.github.mubiao.read.odf.OdfStyles.OdfStyle;
import java.io.IOException;

/**
 * Reads the text of paragraphs as it is shown: white space is folded, spaces and tabs of their own are
 * elements (ODF 1.3, 6.1.2); notes, comments, hidden text and names of marks are left out.
 */
final class OdfText {

    private static final String MATH = "http://www.w3.org/1998/Math/MathML";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    /** More spaces in a row are none that a person typed. */
    private static final long MOST_SPACES = 1000;

    private final OdfStyles styles;
    private final Blocks blocks;
    private final ZipParts parts;
    private final Frames frames;
    private StringBuilder line = new StringBuilder();
    private boolean picture;

    /** Reads the blocks in a frame. */
    interface Frames {
        void read(XmlCursor xml) throws IOException;
    }

    OdfText(OdfStyles styles, Blocks blocks, ZipParts parts, Frames frames) {
        this.styles = styles;
        this.blocks = blocks;
        this.parts = parts;
        this.frames = frames;
    }

    /** Reads a paragraph to its end. */
    String paragraph(XmlCursor xml) throws IOException {
        line = new StringBuilder();
        OdfStyle style = styles.named("paragraph", xml.attribute("style-name"));
        content(xml, style);
        return line.toString();
    }

    /** Whether a picture stood in what was read since the last question. */
    boolean takePicture() {
        boolean taken = picture;
        picture = false;
        return taken;
    }

    /** Lays the paragraph at hand aside, for one in a frame within it. */
    StringBuilder suspend() {
        StringBuilder aside = line;
        line = new StringBuilder();
        return aside;
    }

    void resume(StringBuilder aside, boolean withPicture) {
        line = aside;
        picture |= withPicture;
    }

    private void content(XmlCursor xml, OdfStyle style) throws IOException {
        boolean counted = false;
        while (xml.nextContent()) {
            if (!xml.isText()) {
                element(xml, style);
            } else if (style.isHidden()) {
                if (!counted) {
                    blocks.leaveOut(Omission.HIDDEN_RUNS, 1);
                    counted = true;
                }
            } else {
                append(folded(xml.text()), style);
            }
        }
    }

    private void append(String words, OdfStyle style) throws UnreadableDocumentException {
        String shown = Blocks.shifted(Blocks.inFont(style.font(), words), style.raised());
        blocks.check(Limit.TEXT, line.length() + (long) shown.length());
        line.append(shown);
    }

    private String folded(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        char before = line.length() == 0 ? ' ' : line.charAt(line.length() - 1);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                c = ' ';
                if (before == ' ') {
                    continue;
                }
            }
            folded.append(c);
            before = c;
        }
        return folded.toString();
    }

    private void element(XmlCursor xml, OdfStyle style) throws IOException {
        switch (xml.name()) {
            case "span" ->
                content(xml, styles.named("text", xml.attribute("style-name")).over(style));
            case "s" -> {
                long count = Math.max(1, Math.min(MOST_SPACES, xml.number("c", 1)));
                append(style.isHidden() ? "" : " ".repeat((int) count), OdfStyle.NONE);
                xml.skip();
            }
            case "tab" -> {
                append(style.isHidden() ? "" : "\t", OdfStyle.NONE);
                xml.skip();
            }
            case "line-break" -> {
                append(style.isHidden() ? "" : "\n", OdfStyle.NONE);
                xml.skip();
            }
            case "note" -> {
                blocks.leaveOut(Omission.NOTES, 1);
                xml.skip();
            }
            case "annotation" -> {
                blocks.leaveOut(Omission.COMMENTS, 1);
                xml.skip();
            }
            case "hidden-text", "number", "ruby-text", "desc", "title", "glue-point", "event-listeners" -> xml.skip();
            case "hidden-paragraph", "conditional-text" -> content(xml, style);
            case "frame", "g", "custom-shape", "rect", "text-box", "shape", "ellipse", "path" -> drawing(xml);
            case "a" -> content(xml, style);
            default -> {
                if (xml.namespace().equals(TEXT)) {
                    content(xml, style);
                } else {
                    xml.skip();
                }
            }
        }
    }

    /** Reads a frame or a shape: text in it, a picture or an equation. */
    void drawing(XmlCursor xml) throws IOException {
        switch (xml.name()) {
            case "text-box" -> frames.read(xml);
            case "custom-shape", "rect", "shape", "ellipse", "path" -> frames.read(xml);
            default -> {
                boolean object = false;
                while (xml.nextChild()) {
                    switch (xml.name()) {
                        case "text-box", "custom-shape", "rect", "frame", "g" -> drawing(xml);
                        case "object" -> {
                            object = true;
                            equation(xml);
                        }
                        case "image" -> {
                            // Beside an object stands its picture.
                            picture |= !object;
                            xml.skip();
                        }
                        default -> xml.skip();
                    }
                }
            }
        }
    }

    private void equation(XmlCursor xml) throws IOException {
        String reference = xml.attribute("href");
        int before = line.length();
        while (xml.nextChild()) {
            if (xml.namespace().equals(MATH)) {
                line.append(math(xml));
            } else {
                xml.skip();
            }
        }
        String part = reference == null ? "" : reference.replaceFirst("^\\./", "") + "/content.xml";
        if (line.length() == before && parts != null && parts.has(part)) {
            parts.read(part, inner -> {
                if (inner.nextChild() && inner.namespace().equals(MATH)) {
                    line.append(math(inner));
                } else {
                    blocks.leaveOut(Omission.EMBEDDED, 1);
                }
            });
        }
        blocks.check(Limit.TEXT, line.length());
    }

    /** The text of an equation, as a person would type it in a line. */
    private String math(XmlCursor xml) throws IOException {
        String name = xml.name();
        if (name.equals("annotation") || name.equals("annotation-xml")) {
            xml.skip();
            return "";
        }
        StringBuilder all = new StringBuilder();
        String[] children = new String[3];
        int count = 0;
        while (xml.nextContent()) {
            boolean element = !xml.isText();
            String part = element ? math(xml) : xml.text().strip();
            if (element && count < children.length) {
                children[count++] = part;
            }
            all.append(part);
            blocks.check(Limit.TEXT, all.length());
        }
        return switch (name) {
            case "mfrac" -> count == 2 ? MathText.fraction(children[0], children[1]) : all.toString();
            case "msup" -> count == 2 ? children[0] + MathText.raised(children[1]) : all.toString();
            case "msub" -> count == 2 ? children[0] + MathText.lowered(children[1]) : all.toString();
            case "msqrt" -> MathText.radical("", all.toString());
            default -> all.toString();
        };
    }
}

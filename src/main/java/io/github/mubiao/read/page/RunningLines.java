package io.github.mubiao.read.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the lines that stand on pages and not in the text: those at a page's edge that its neighbour has too,
 * as far from the edges, whatever its size, and the same but for their digits, and page numbers. A title that
 * each page begins with is larger, or further in, and stays.
 */
final class RunningLines {

    /** How far from a page's edge running lines are, in points; page numbers may be further in. */
    private static final float MARGIN = 72;

    private static final float NUMBER_MARGIN = 100;
    /** They take no more of a page than this. */
    private static final float MOST = 0.2f;
    /** Running lines are not larger, in points. */
    private static final float LARGEST = 12.5f;
    /** The same place, in points: down, and across, where a number may be wider. */
    private static final float DOWN = 3f;

    private static final float ACROSS = 24f;
    /** So many lines at each end are looked at. */
    private static final int LINES = 3;

    private static final char DIGITS = '#';
    private static final Set<String> NUMBERS = read();

    private RunningLines() {}

    /**
     * The running lines of a page.
     *
     * @param before the page before; {@code null} where there is none
     * @param after the page after; {@code null} where there is none
     */
    static List<TextLine> of(PageLayout before, PageLayout layout, PageLayout after) {
        List<TextLine> running = new ArrayList<>();
        for (boolean atTop : new boolean[] {true, false}) {
            List<TextLine> outer = outer(layout, atTop);
            for (TextLine line : outer) {
                boolean first = line == outer.get(0);
                boolean number = first && isNumber(line, layout.page().height());
                boolean repeated = isAtMargin(line, layout.page().height(), MARGIN)
                        && line.size() <= LARGEST
                        && (isOn(before, line, layout.page(), atTop) || isOn(after, line, layout.page(), atTop));
                if (number || repeated) {
                    running.add(line);
                }
            }
        }
        return running;
    }

    /** The lines at one end of a page, the outermost first. */
    private static List<TextLine> outer(PageLayout layout, boolean atTop) {
        List<Object> parts = layout.parts();
        List<TextLine> lines = new ArrayList<>(LINES);
        for (int i = 0; i < parts.size() && lines.size() < LINES; i++) {
            Object part = parts.get(atTop ? i : parts.size() - 1 - i);
            if (!(part instanceof TextLine line)) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private static boolean isAtMargin(TextLine line, float height, float margin) {
        float part = Math.min(margin, MOST * height);
        return line.bottom() <= part || line.top() >= height - part;
    }

    private static boolean isNumber(TextLine line, float height) {
        return isAtMargin(line, height, NUMBER_MARGIN) && NUMBERS.contains(form(line.text()));
    }

    private static boolean isOn(PageLayout layout, TextLine line, DrawnPage page, boolean atTop) {
        if (layout == null) {
            return false;
        }
        String form = form(line.text());
        float wider = layout.page().width() - page.width();
        float higher = atTop ? 0 : layout.page().height() - page.height();
        return outer(layout, atTop).stream()
                .anyMatch(other -> Math.abs(other.bottom() - line.bottom() - higher) <= DOWN
                        && isAlignedWith(other, line, wider)
                        && form(other.text()).equals(form));
    }

    /** Whether lines of two pages are as far from the left edge, the middle or the right edge. */
    private static boolean isAlignedWith(TextLine other, TextLine line, float wider) {
        float left = other.left() - line.left();
        float right = other.right() - line.right() - wider;
        return Math.min(Math.min(Math.abs(left), Math.abs(right)), Math.abs(left + right) / 2) <= ACROSS;
    }

    /** A text without blanks, each number as one sign. */
    private static String form(String text) {
        StringBuilder form = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                if (form.isEmpty() || form.charAt(form.length() - 1) != DIGITS) {
                    form.append(DIGITS);
                }
            } else if (!Glyph.isBlank(c)) {
                form.append(c);
            }
        }
        return form.toString();
    }

    private static Set<String> read() {
        try (InputStream in = RunningLines.class.getResourceAsStream("page-numbers.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .map(String::strip)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.mubiao.read.page;

import io.github.mubiao.read.Shift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A line of signs, from left to right, without the blanks around it.
 *
 * <p>A gap between two signs is a space where both are Latin and it is wider than what a font leaves
 * between them. Programs widen the gaps between ideographs to fill a line, and those between an ideograph
 * and a Latin letter always; there only a gap of a whole sign is a space.
 */
final class TextLine {

    /** Signs of a line overlap by so much of the lower one's height. */
    private static final float OVERLAP = 0.5f;
    /** Parts of a sign's size. */
    private static final float LATIN_SPACE = 0.2f;

    private static final float WIDE_SPACE = 1f;
    private static final float SPREAD = 0.3f;
    private static final float SMALL = 0.8f;
    private static final float SHIFT = 0.1f;
    /** The same sign drawn again so close to itself makes it bold. */
    private static final float AGAIN = 0.3f;

    private final List<Glyph> glyphs;
    private final boolean blankEnd;
    private final float top;
    private final float bottom;
    private final float size;

    private TextLine(List<Glyph> sorted, boolean blankEnd, Glyph largest) {
        this.glyphs = sorted;
        this.blankEnd = blankEnd;
        this.top = largest.top();
        this.bottom = largest.bottom();
        this.size = largest.size();
    }

    float left() {
        return glyphs.get(0).left();
    }

    float right() {
        return glyphs.get(glyphs.size() - 1).right();
    }

    float top() {
        return top;
    }

    float bottom() {
        return bottom;
    }

    float size() {
        return size;
    }

    /** The room between signs that is wider than so many sizes: where each begins and ends. */
    List<float[]> gaps(float sizes) {
        List<float[]> gaps = new ArrayList<>(0);
        for (int i = 1; i < glyphs.size(); i++) {
            float end = glyphs.get(i - 1).right();
            if (glyphs.get(i).left() - end > sizes * size) {
                gaps.add(new float[] {end, glyphs.get(i).left()});
            }
        }
        return gaps;
    }

    /** Where the line ends without a stop or comma, which programs let hang over the margin. */
    float innerRight() {
        Glyph last = glyphs.get(glyphs.size() - 1);
        boolean hangs = glyphs.size() > 1 && Script.isWide(last()) && Script.isNeverFirst(last());
        return hangs ? last.left() : last.right();
    }

    float width() {
        return right() - left();
    }

    /** Whether the file has a blank behind the last sign. */
    boolean hasBlankEnd() {
        return blankEnd;
    }

    int first() {
        return glyphs.get(0).text().codePointAt(0);
    }

    int last() {
        String text = glyphs.get(glyphs.size() - 1).text();
        return text.codePointBefore(text.length());
    }

    /** How wide the sign is that the line begins with. */
    float firstSign() {
        return end(0) - left();
    }

    /** How wide the shortest beginning is that could have stood on the line before. */
    float firstPart() {
        int end = 1;
        while (end < glyphs.size()
                && Script.isNeverLast(glyphs.get(end - 1).text().codePointAt(0))) {
            end++;
        }
        if (!Script.isBreakable(glyphs.get(end - 1).text().codePointAt(0))) {
            while (end < glyphs.size() && isOneWord(end)) {
                end++;
            }
        }
        while (end < glyphs.size() && Script.isNeverFirst(glyphs.get(end).text().codePointAt(0))) {
            end++;
        }
        return end(end - 1) - left();
    }

    /** How far apart the last two signs are, where signs are spread. */
    float spread() {
        int last = glyphs.size() - 1;
        return last == 0 ? 0 : end(last - 1) - glyphs.get(last - 1).right();
    }

    /** Where a sign ends, with what follows it where signs are spread. */
    private float end(int place) {
        Glyph glyph = glyphs.get(place);
        float next = place + 1 < glyphs.size() ? glyphs.get(place + 1).left() : glyph.right();
        boolean spread = next > glyph.right() && next - glyph.right() < SPREAD * glyph.size();
        return spread && Script.isWide(glyph.text().codePointAt(0)) ? next : glyph.right();
    }

    private boolean isOneWord(int place) {
        Glyph glyph = glyphs.get(place);
        boolean space = glyph.left() - glyphs.get(place - 1).right() > LATIN_SPACE * size;
        return !space && !glyph.isBlank() && !Script.isBreakable(glyph.text().codePointAt(0));
    }

    /** The characters. */
    String text() {
        StringBuilder text = new StringBuilder(glyphs.size());
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null && isSpace(before, glyph)) {
                text.append(' ');
            }
            text.append(shown(glyph));
            before = glyph;
        }
        return text.toString();
    }

    private String shown(Glyph glyph) {
        if (glyph.size() > SMALL * size) {
            return glyph.text();
        }
        if (bottom - glyph.bottom() > SHIFT * size) {
            return Shift.RAISED.of(glyph.text());
        }
        return glyph.bottom() - bottom > SHIFT * size / 2 ? Shift.LOWERED.of(glyph.text()) : glyph.text();
    }

    private static boolean isSpace(Glyph before, Glyph glyph) {
        if (before.isBlank() || glyph.isBlank()) {
            return false;
        }
        boolean wide = Script.isWide(before.text().codePointBefore(before.text().length()))
                || Script.isWide(glyph.text().codePointAt(0));
        float space = (wide ? WIDE_SPACE : LATIN_SPACE) * Math.min(before.size(), glyph.size());
        return glyph.left() - before.right() > space;
    }

    /** The lines of upright signs, from the top down; blank ones are left out. */
    static List<TextLine> of(List<Glyph> upright) {
        List<Glyph> sorted = new ArrayList<>(upright);
        sorted.sort(Comparator.comparingDouble(Glyph::middleY));
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> largest = new ArrayList<>();
        for (Glyph glyph : sorted) {
            int row = row(largest, glyph);
            if (row < 0) {
                rows.add(new ArrayList<>(List.of(glyph)));
                largest.add(glyph);
            } else {
                rows.get(row).add(glyph);
                if (isLarger(glyph, largest.get(row))) {
                    largest.set(row, glyph);
                }
            }
        }
        return rows.stream()
                .map(row -> of(row, largestOf(row)))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(TextLine::bottom))
                .toList();
    }

    private static boolean isLarger(Glyph glyph, Glyph other) {
        return glyph.size() > other.size() && (!glyph.isBlank() || other.isBlank());
    }

    private static Glyph largestOf(List<Glyph> row) {
        Glyph largest = row.get(0);
        for (Glyph glyph : row) {
            largest = isLarger(glyph, largest) || (largest.isBlank() && !glyph.isBlank()) ? glyph : largest;
        }
        return largest;
    }

    /** The row, of the last two, that a sign overlaps with; negative where none is. */
    private static int row(List<Glyph> largest, Glyph glyph) {
        for (int i = largest.size() - 1; i >= Math.max(0, largest.size() - 2); i--) {
            Glyph other = largest.get(i);
            float common = Math.min(other.bottom(), glyph.bottom()) - Math.max(other.top(), glyph.top());
            if (common >= OVERLAP * Math.min(other.size(), glyph.size())) {
                return i;
            }
        }
        return -1;
    }

    private static TextLine of(List<Glyph> row, Glyph largest) {
        row.sort(Comparator.comparingDouble(Glyph::left));
        List<Glyph> shown = new ArrayList<>(row.size());
        for (Glyph glyph : row) {
            Glyph before = shown.isEmpty() ? null : shown.get(shown.size() - 1);
            boolean again = before != null
                    && before.text().equals(glyph.text())
                    && glyph.left() - before.left() < AGAIN * (before.right() - before.left());
            if (!again) {
                shown.add(glyph);
            }
        }
        int start = 0;
        int end = shown.size();
        while (start < end && shown.get(start).isBlank()) {
            start++;
        }
        while (end > start && shown.get(end - 1).isBlank()) {
            end--;
        }
        return start == end ? null : new TextLine(shown.subList(start, end), end < shown.size(), largest);
    }
}

package io.github.mubiao.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A table whose rows are divided by lines and whose columns are not: horizontal lines of one width below each
 * other, which no vertical line touches. A shorter line between them ends where a cell reaches over several
 * rows. The columns are where the text leaves room:
 *
 * <ol>
 *   <li>A row goes on with the section of rows above where the room that all of them leave divides each of
 *       them; else it begins a section of its own, as a row with a merged cell does.
 *   <li>Room of two sections at one place is one edge.
 *   <li>A row of each section has a text in every column, unless cells reach over rows, and two texts of a
 *       column are aligned. The cells of a section lie within
 *       those of the next, or hold them. Where that is not so, or no two rows agree, nothing says which figure
 *       belongs to which head, and the table is not read.
 * </ol>
 */
final class OpenRules {

    /** Lines of one table end within so many points of each other. */
    private static final float SAME = 3f;
    /** Two lines further apart, in points, bound no row. */
    private static final float HIGHEST = 120f;
    /** The room between columns at least, in sizes of the font. */
    private static final float ROOM = 0.5f;
    /** A gap as wide is never within a text. */
    private static final float GAP = 1.6f;
    /** So many lines make a table; two are as often those above and below a heading. */
    private static final int FEWEST = 3;
    /** No page of a table has more. */
    private static final int MOST = 1000;
    /** A shorter line within a table, as a part of its width, underlines a word unless it begins at a side. */
    private static final float SHORTEST = 0.25f;
    /** The padding of cells that is believed. */
    private static final float WIDEST_PADDING = 8f;
    /** A text that has more room above and below than so many times that of most rows stands between tables. */
    private static final float FREE = 1.5f;

    /** All lines, from the top down; the first and the last are as wide as the table. */
    private final List<DrawnLine> lines;

    private final List<Band> bands;

    private OpenRules(List<DrawnLine> lines, List<Band> bands) {
        this.lines = lines;
        this.bands = bands;
    }

    /** A piece of a row that signs take, as high as they are. */
    private record Piece(float left, float right, float size) {}

    /** What stands between two lines. */
    private static final class Band {
        private final float top;
        private final float bottom;
        private final List<Glyph> glyphs = new ArrayList<>();
        private List<Piece> pieces;
        private List<float[]> gaps;

        Band(float top, float bottom) {
            this.top = top;
            this.bottom = bottom;
        }

        /** Looks for the pieces that room divides the signs into, and for the gaps that must be divided. */
        void measure() {
            glyphs.sort(Comparator.comparingDouble(Glyph::left));
            pieces = joined(glyphs.stream()
                    .map(glyph -> new Piece(glyph.left(), glyph.right(), glyph.size()))
                    .toList());
            gaps = new ArrayList<>();
            for (TextLine line : TextLine.of(glyphs)) {
                gaps.addAll(line.gaps(GAP));
            }
        }

        boolean isEmpty() {
            return glyphs.isEmpty();
        }

        /** The height beside that of the text. */
        float free() {
            float first = bottom;
            float last = top;
            for (Glyph glyph : glyphs) {
                first = Math.min(first, glyph.top());
                last = Math.max(last, glyph.bottom());
            }
            return Math.max(0, bottom - top - Math.max(0, last - first));
        }

        boolean isDividedBy(List<Piece> common) {
            for (float[] gap : gaps) {
                boolean divided = false;
                for (int i = 1; i < common.size() && !divided; i++) {
                    divided = common.get(i - 1).right >= gap[0] - 1 && common.get(i).left <= gap[1] + 1;
                }
                if (!divided) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Bands with the same columns. */
    private static final class Section {
        private final List<Band> bands = new ArrayList<>();
        private List<Piece> pieces = new ArrayList<>();
        private final List<Float> edges = new ArrayList<>();

        /** Takes a band where the room of all divides each; a section without any takes one that its own divides. */
        boolean takes(Band band) {
            List<Piece> all = new ArrayList<>(pieces);
            all.addAll(band.pieces);
            all.sort(Comparator.comparingDouble(Piece::left));
            List<Piece> common = joined(all);
            boolean divided = band.isDividedBy(common) && bands.stream().allMatch(own -> own.isDividedBy(common));
            if (divided) {
                bands.add(band);
                pieces = common;
            }
            return divided;
        }

        /**
         * Whether a row has a text in each column, and two texts of each column begin, end or have their middle
         * at one place, if it has two.
         *
         * @param tall whether cells may reach over several rows, so that no row has all texts
         */
        boolean agrees(boolean tall) {
            int[] filled = new int[bands.size()];
            for (Piece column : pieces) {
                float[][] places = new float[3][bands.size()];
                int count = 0;
                for (int i = 0; i < filled.length; i++) {
                    float left = Float.MAX_VALUE;
                    float right = -Float.MAX_VALUE;
                    for (Piece piece : bands.get(i).pieces) {
                        boolean inside = piece.left >= column.left && piece.right <= column.right;
                        left = inside ? Math.min(left, piece.left) : left;
                        right = inside ? Math.max(right, piece.right) : right;
                    }
                    if (left <= right) {
                        filled[i]++;
                        places[0][count] = left;
                        places[1][count] = right;
                        places[2][count++] = (left + right) / 2;
                    }
                }
                boolean aligned = count < 2;
                for (float[] kind : places) {
                    aligned |= hasTwoAlike(kind, count);
                }
                if (!aligned) {
                    return false;
                }
            }
            return tall || Arrays.stream(filled).max().orElse(0) == pieces.size();
        }

        private static boolean hasTwoAlike(float[] places, int count) {
            float[] sorted = Arrays.copyOf(places, count);
            Arrays.sort(sorted);
            for (int i = 1; i < count; i++) {
                if (sorted[i] - sorted[i - 1] <= SAME) {
                    return true;
                }
            }
            return false;
        }

        /** The places between which its cells lie, the sides of the table included. */
        float[] places(float left, float right) {
            float[] places = new float[edges.size() + 2];
            places[0] = left;
            for (int i = 0; i < edges.size(); i++) {
                places[i + 1] = edges.get(i);
            }
            places[places.length - 1] = right;
            return places;
        }

        boolean hasRows() {
            return bands.stream().filter(band -> !band.isEmpty()).count() > 1;
        }
    }

    /** Pieces from the left, those joined between which there is no room. */
    private static List<Piece> joined(List<Piece> sorted) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : sorted) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || piece.left - last.right > ROOM * piece.size) {
                joined.add(piece);
            } else {
                joined.set(
                        joined.size() - 1,
                        new Piece(last.left, Math.max(last.right, piece.right), Math.max(last.size, piece.size)));
            }
        }
        return joined;
    }

    /**
     * The tables that lines alone across a page make.
     *
     * @param glyphs the upright signs that are in no other table
     */
    static List<OpenRules> of(List<DrawnLine> alone, List<Glyph> glyphs) {
        List<OpenRules> tables = new ArrayList<>();
        for (List<DrawnLine> lines : groups(alone)) {
            float[] ys = places(lines);
            if (ys.length >= FEWEST && ys.length <= MOST) {
                parts(lines, bands(lines.get(0), ys, glyphs), tables);
            }
        }
        return tables;
    }

    /** Lines below each other that are as wide as the first, and shorter ones between them. */
    private static List<List<DrawnLine>> groups(List<DrawnLine> alone) {
        List<DrawnLine> sorted = new ArrayList<>(alone);
        sorted.sort(Comparator.comparingDouble(DrawnLine::at));
        List<List<DrawnLine>> groups = new ArrayList<>();
        List<DrawnLine> current = new ArrayList<>();
        for (DrawnLine line : sorted) {
            DrawnLine first = current.isEmpty() ? line : current.get(0);
            DrawnLine last = current.isEmpty() ? line : current.get(current.size() - 1);
            boolean within = line.from() >= first.from() - SAME && line.to() <= first.to() + SAME;
            if (!within || line.at() - last.at() > HIGHEST) {
                current = new ArrayList<>();
            }
            if (current.isEmpty()) {
                groups.add(current);
            }
            if (current.isEmpty() || isWhole(line, first) || isPart(line, first)) {
                current.add(line);
            }
        }
        return groups;
    }

    private static boolean isWhole(DrawnLine line, DrawnLine first) {
        return Math.abs(first.from() - line.from()) <= SAME && Math.abs(first.to() - line.to()) <= SAME;
    }

    private static boolean isPart(DrawnLine line, DrawnLine first) {
        return line.from() - first.from() <= SAME
                || first.to() - line.to() <= SAME
                || line.length() >= SHORTEST * first.length();
    }

    /** The heights at which lines are drawn. */
    private static float[] places(List<DrawnLine> lines) {
        float[] places = new float[lines.size()];
        int count = 0;
        for (DrawnLine line : lines) {
            if (count == 0 || line.at() - places[count - 1] > Ruling.TOUCH) {
                places[count++] = line.at();
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static List<Band> bands(DrawnLine line, float[] ys, List<Glyph> glyphs) {
        List<Band> bands = new ArrayList<>(ys.length - 1);
        for (int i = 1; i < ys.length; i++) {
            bands.add(new Band(ys[i - 1], ys[i]));
        }
        for (Glyph glyph : glyphs) {
            int band = Lattice.square(ys, glyph.middleY());
            boolean beside = glyph.middleX() < line.from() || glyph.middleX() > line.to();
            if (band >= 0 && band < bands.size() && !beside && !glyph.isBlank()) {
                bands.get(band).glyphs.add(glyph);
            }
        }
        bands.forEach(Band::measure);
        return bands;
    }

    /** Parts lines where what stands between two is no row: nothing, or a text with more room around it. */
    private static void parts(List<DrawnLine> lines, List<Band> bands, List<OpenRules> tables) {
        float[] free = new float[bands.size()];
        for (int i = 0; i < free.length; i++) {
            free[i] = bands.get(i).free();
        }
        Arrays.sort(free);
        float most = FREE * free[free.length / 2];
        int start = 0;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            if (band.isEmpty()
                    || band.free() > Math.max(most, 2 * band.glyphs.get(0).size())) {
                end(lines, bands.subList(start, i), tables);
                start = i + 1;
            }
        }
        end(lines, bands.subList(start, bands.size()), tables);
    }

    /** Makes a table of bands, from the first line as wide as the table to the last one. */
    private static void end(List<DrawnLine> lines, List<Band> bands, List<OpenRules> tables) {
        if (bands.isEmpty()) {
            return;
        }
        float upper = Float.NaN;
        float lower = Float.NaN;
        for (DrawnLine line : lines) {
            boolean inside = line.at() >= bands.get(0).top && line.at() <= bands.get(bands.size() - 1).bottom + SAME;
            if (inside && isWhole(line, lines.get(0))) {
                upper = Float.isNaN(upper) ? line.at() : upper;
                lower = line.at();
            }
        }
        float first = upper;
        float last = lower;
        List<DrawnLine> own = lines.stream()
                .filter(line -> line.at() >= first && line.at() <= last)
                .toList();
        if (places(own).length >= FEWEST) {
            List<Band> inside = bands.stream()
                    .filter(band -> band.bottom > first && band.top < last)
                    .toList();
            tables.add(new OpenRules(own, inside));
        }
    }

    float left() {
        return lines.get(0).from();
    }

    float right() {
        return lines.get(0).to();
    }

    private float top() {
        return lines.get(0).at();
    }

    private float bottom() {
        return lines.get(lines.size() - 1).at();
    }

    boolean holds(Glyph glyph) {
        return glyph.middleX() >= left()
                && glyph.middleX() <= right()
                && glyph.middleY() >= top()
                && glyph.middleY() <= bottom();
    }

    /**
     * The vertical lines that would divide the columns.
     *
     * @return none where the text has no columns; {@code null} where its rows do not agree
     */
    List<DrawnLine> columns() {
        List<Section> sections = sections();
        if (sections == null) {
            return null;
        }
        settle(sections);
        DrawnLine first = lines.get(0);
        boolean tall = lines.stream().anyMatch(line -> !isWhole(line, first));
        boolean agreed = false;
        List<DrawnLine> columns = new ArrayList<>();
        float[] before = null;
        for (Section section : sections) {
            float[] places = section.places(left(), right());
            if (!section.agrees(tall) || (before != null && !nest(before, places))) {
                return null;
            }
            before = places;
            agreed |= section.hasRows() && !section.edges.isEmpty();
            float top = section.bands.get(0).top;
            float bottom = section.bands.get(section.bands.size() - 1).bottom;
            for (float edge : section.edges) {
                columns.add(new DrawnLine(false, edge, top, bottom));
            }
        }
        return agreed || columns.isEmpty() ? columns : null;
    }

    /** The rows, those with the same columns together; {@code null} where a row has two texts in one column. */
    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        Section section = null;
        for (Band band : bands) {
            if (section == null || !section.takes(band)) {
                section = new Section();
                sections.add(section);
                if (!section.takes(band)) {
                    return null;
                }
            }
        }
        return sections;
    }

    /** Gives each room its edge: the one of another section within it, the end of a line, or what the padding leaves. */
    private void settle(List<Section> sections) {
        record Room(Section section, float from, float to) {}
        float padding = WIDEST_PADDING;
        List<Room> all = new ArrayList<>();
        for (Section section : sections) {
            List<Piece> pieces = section.pieces;
            for (int i = 0; i < pieces.size(); i++) {
                padding = Math.min(padding, Math.max(0, pieces.get(i).left - left()));
                if (i > 0) {
                    all.add(new Room(section, pieces.get(i - 1).right, pieces.get(i).left));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Room::to));
        List<Float> edges = new ArrayList<>();
        for (DrawnLine line : lines) {
            edges.add(line.from());
            edges.add(line.to());
        }
        for (Room room : all) {
            Float edge = null;
            for (float known : edges) {
                edge = known >= room.from && known <= room.to ? (Float) known : edge;
            }
            if (edge == null) {
                edge = Math.max((room.from + room.to) / 2, room.to - padding);
                edges.add(edge);
            }
            room.section.edges.add(edge);
        }
    }

    /** Whether each cell of a row lies within one of the other, or holds whole ones. */
    private static boolean nest(float[] one, float[] other) {
        int i = 0;
        int j = 0;
        while (i + 1 < one.length && j + 1 < other.length) {
            boolean within = one[i] <= other[j] && other[j + 1] <= one[i + 1];
            boolean holds = other[j] <= one[i] && one[i + 1] <= other[j + 1];
            if (!within && !holds) {
                return false;
            }
            float end = Math.min(one[i + 1], other[j + 1]);
            i += one[i + 1] == end ? 1 : 0;
            j += other[j + 1] == end ? 1 : 0;
        }
        return true;
    }

    /** All lines of the table, with those that divide its columns and close its sides. */
    Ruling closed(List<DrawnLine> columns) {
        List<DrawnLine> down = new ArrayList<>();
        down.add(new DrawnLine(false, left(), top(), bottom()));
        down.addAll(columns);
        down.add(new DrawnLine(false, right(), top(), bottom()));
        down.sort(Comparator.comparingDouble(DrawnLine::at));
        return new Ruling(lines, down);
    }
}

package io.github.mubiao.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets paragraphs and drawn tables on pages, as a word processor does: columns of one width, texts wrapped,
 * rows on the next page where they have no room.
 */
public final class Typesetter {

    static final float MARGIN = 60;
    private static final float SIZE = 10;
    private static final float PADDING = 4;
    private static final float PITCH = 13;
    private static final String NEVER_FIRST = "，。、；：？！）】》％%,.;:?!)”";
    private static final String NEVER_LAST = "（【《“(";

    private final float height;
    private final float bottom;
    private final List<Sheet> sheets = new ArrayList<>();
    /** What is left to be set of the last cell of each column. */
    private final Map<Integer, List<String>> rests = new HashMap<>();

    private Sheet sheet;
    private float y;

    private Typesetter(float height) {
        this.height = height;
        this.bottom = height - MARGIN;
        next();
    }

    /**
     * The pages of a document.
     *
     * @param blocks a paragraph as a {@code String}, a table as the texts of its grid cells
     * @param height how high each page is
     */
    public static List<Sheet> set(List<?> blocks, float height) {
        Typesetter typesetter = new Typesetter(height);
        for (Object block : blocks) {
            if (block instanceof String paragraph) {
                typesetter.paragraph(paragraph);
            } else {
                @SuppressWarnings("unchecked")
                List<List<String>> rows = (List<List<String>>) block;
                typesetter.table(rows);
            }
        }
        return typesetter.sheets;
    }

    private void next() {
        sheet = new Sheet(height, new ArrayList<>(), new ArrayList<>());
        sheets.add(sheet);
        y = MARGIN;
    }

    private void paragraph(String text) {
        for (String line : wrap(text, Sheet.WIDTH - 2 * MARGIN)) {
            if (y + PITCH > bottom) {
                next();
            }
            sheet.texts().add(new Sheet.Text(line, MARGIN, y + SIZE, SIZE));
            y += PITCH;
        }
        y += PITCH / 2;
    }

    private void table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        float width = (Sheet.WIDTH - 2 * MARGIN) / columns;
        float[] heights = heights(rows, width);
        int start = 0;
        while (start < rows.size()) {
            int end = start;
            float used = 0;
            while (end < rows.size() && y + used + heights[end] <= bottom) {
                used += heights[end++];
            }
            if (end == start && y > MARGIN) {
                next();
                continue;
            }
            part(rows, heights, start, Math.max(end, start + 1), width);
            start = Math.max(end, start + 1);
            if (start < rows.size()) {
                next();
            }
        }
        y += PITCH;
    }

    /** The heights of rows, each for the texts of its own cells, and the last row of a span for what is missing. */
    private static float[] heights(List<List<String>> rows, float width) {
        float[] heights = new float[rows.size()];
        for (int row = 0; row < heights.length; row++) {
            heights[row] = PITCH + 2 * PADDING;
        }
        for (int row = 0; row < heights.length; row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (isCovered(rows, row, column)) {
                    continue;
                }
                int down = down(rows, row, column);
                int across = across(rows, row, column);
                float text = wrap(rows.get(row).get(column), across * width - 2 * PADDING)
                                        .size()
                                * PITCH
                        + 2 * PADDING;
                float space = 0;
                for (int i = row; i < row + down; i++) {
                    space += heights[i];
                }
                heights[row + down - 1] += Math.max(0, text - space);
            }
        }
        return heights;
    }

    private static boolean isCovered(List<List<String>> rows, int row, int column) {
        String text = rows.get(row).get(column);
        return text.equals("<") || text.equals("^");
    }

    private static int across(List<List<String>> rows, int row, int column) {
        int end = column + 1;
        while (end < rows.get(row).size() && rows.get(row).get(end).equals("<")) {
            end++;
        }
        return end - column;
    }

    private static int down(List<List<String>> rows, int row, int column) {
        int end = row + 1;
        while (end < rows.size() && rows.get(end).get(column).equals("^")) {
            end++;
        }
        return end - row;
    }

    /** Draws some rows; a cell over rows of two pages stands on the first with its text. */
    private void part(List<List<String>> rows, float[] heights, int start, int end, float width) {
        float[] edges = new float[end - start + 1];
        edges[0] = y;
        for (int row = start; row < end; row++) {
            edges[row - start + 1] = edges[row - start] + heights[row];
        }
        int columns = rows.get(0).size();
        for (int row = start; row < end; row++) {
            for (int column = 0; column < columns; column++) {
                String text = rows.get(row).get(column);
                boolean rest = row == start && text.equals("^");
                boolean leading = column == 0 || !rows.get(row).get(column).equals("<");
                if ((!isCovered(rows, row, column) || rest) && leading) {
                    int down = rest ? Math.max(1, down(rows, row, column)) : down(rows, row, column);
                    int across = rest ? rest(rows, row, column) : across(rows, row, column);
                    float left = MARGIN + column * width;
                    int last = Math.min(end, row + down) - start;
                    box(left, edges[row - start], left + across * width, edges[last]);
                    if (!rest) {
                        rests.put(column, wrap(text, across * width - 2 * PADDING));
                    }
                    rests.put(column, text(rests.get(column), left, edges[row - start], edges[last]));
                    column += across - 1;
                }
            }
        }
        y = edges[edges.length - 1];
    }

    /** How many columns the cell above a row's first page takes: where its first row says so. */
    private static int rest(List<List<String>> rows, int row, int column) {
        int first = row;
        while (rows.get(first).get(column).equals("^")) {
            first--;
        }
        return across(rows, first, column);
    }

    private void box(float left, float top, float right, float bottomEdge) {
        line(left, top, right, top);
        line(left, bottomEdge, right, bottomEdge);
        line(left, top, left, bottomEdge);
        line(right, top, right, bottomEdge);
    }

    private void line(float x, float fromY, float toX, float toY) {
        Sheet.Line line = new Sheet.Line(x, fromY, toX, toY);
        if (!sheet.lines().contains(line)) {
            sheet.lines().add(line);
        }
    }

    /** Sets the lines that have room in a cell, and gives the others: they go on with the cell on the next page. */
    private List<String> text(List<String> lines, float left, float top, float end) {
        float base = top + PADDING + SIZE;
        int set = 0;
        while (set < lines.size() && base <= end) {
            sheet.texts().add(new Sheet.Text(lines.get(set++), left + PADDING, base, SIZE));
            base += PITCH;
        }
        return lines.subList(set, lines.size());
    }

    static boolean isWide(int c) {
        return c >= 0x2E80 || (c >= 0x2014 && c <= 0x2026) || (c >= 0x2200 && c <= 0x27BF);
    }

    static float width(String text, float size) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += isWide(text.charAt(i)) ? size : size / 2;
        }
        return width;
    }

    /** The lines of a text: broken beside ideographs, at blanks, and within a word that no line holds. */
    static List<String> wrap(String text, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String rest = paragraph;
            while (width(rest, SIZE) > width) {
                int end = end(rest, width);
                lines.add(rest.substring(0, end).stripTrailing());
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }

    private static int end(String text, float width) {
        int most = 1;
        while (most < text.length() && width(text.substring(0, most + 1), SIZE) <= width) {
            most++;
        }
        for (int end = most; end > 0; end--) {
            char before = text.charAt(end - 1);
            char after = end < text.length() ? text.charAt(end) : ' ';
            boolean open = before == ' ' || after == ' ' || isIdeograph(before) || isIdeograph(after);
            if (open && NEVER_FIRST.indexOf(after) < 0 && NEVER_LAST.indexOf(before) < 0) {
                return end;
            }
        }
        return most;
    }

    private static boolean isIdeograph(char c) {
        return isWide(c) && !(c >= 0x2200 && c <= 0x22FF);
    }
}

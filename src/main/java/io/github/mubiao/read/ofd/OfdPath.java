package io.github.mubiao.read.ofd;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.page.DrawnPath;
import java.io.IOException;
import java.util.StringTokenizer;

/**
 * A path as a file abbreviates it (GB/T 33190-2016, 9.1):
 *
 * <pre>
 * path = { ("S" | "M") x y | "L" x y | "Q" x y x y | "B" x y x y x y | "A" rx ry angle large sweep x y | "C" }
 * </pre>
 */
final class OfdPath {

    private OfdPath() {}

    /** Draws a path; what cannot be read ends it. */
    static void read(String data, OfdMatrix map, DrawnPath path, Blocks blocks) throws IOException {
        StringTokenizer tokens = new StringTokenizer(data);
        while (tokens.hasMoreTokens()) {
            blocks.take(Limit.OPERATORS, 1);
            String operator = tokens.nextToken();
            int count = switch (operator) {
                case "S", "M", "L" -> 2;
                case "Q" -> 4;
                case "B" -> 6;
                case "A" -> 7;
                case "C" -> 0;
                default -> -1;
            };
            if (count == 0) {
                path.close();
            }
            if (count < 0 || (count > 0 && !point(operator, count, tokens, map, path))) {
                return;
            }
        }
    }

    /** The operands' last two are where the path goes. */
    private static boolean point(String operator, int count, StringTokenizer tokens, OfdMatrix map, DrawnPath path) {
        float x = Float.NaN;
        float y = Float.NaN;
        for (int i = 0; i < count; i++) {
            x = y;
            y = tokens.hasMoreTokens() ? OfdNumbers.number(tokens.nextToken()) : Float.NaN;
        }
        if (Float.isNaN(x) || Float.isNaN(y)) {
            return false;
        }
        float toX = map.x(x, y);
        float toY = map.y(x, y);
        switch (operator) {
            case "S", "M" -> path.moveTo(toX, toY);
            case "L" -> path.lineTo(toX, toY);
            default -> path.curveTo(toX, toY);
        }
        return true;
    }
}

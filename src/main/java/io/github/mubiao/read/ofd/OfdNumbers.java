package io.github.mubiao.read.ofd;

import java.util.Arrays;
import java.util.StringTokenizer;

/** Numbers as attributes list them, with blanks between them. */
final class OfdNumbers {

    private static final float[] NONE = {};
    /** No list but that of the ways between a text's signs is longer: the coordinates of boxes, and maps. */
    private static final int MOST = 16;

    private OfdNumbers() {}

    /** The numbers of an attribute, up to the first piece that is none. */
    static float[] of(String attribute) {
        return of(attribute, MOST);
    }

    /**
     * The first numbers of an attribute.
     *
     * @param most how many
     */
    static float[] of(String attribute, int most) {
        if (attribute == null) {
            return NONE;
        }
        StringTokenizer pieces = new StringTokenizer(attribute);
        float[] numbers = new float[Math.min(most, 8)];
        int count = 0;
        while (pieces.hasMoreTokens() && count < most) {
            String piece = pieces.nextToken();
            float times = 1;
            if (piece.equals("g") && pieces.hasMoreTokens()) {
                // "g 3 4.2" stands for 4.2 three times (GB/T 33190-2016, 11.3).
                times = number(pieces.nextToken());
                piece = pieces.hasMoreTokens() ? pieces.nextToken() : "";
            }
            float number = number(piece);
            if (Float.isNaN(number) || Float.isNaN(times)) {
                break;
            }
            int end = (int) Math.min(most, count + Math.max(0, times));
            if (end > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(end, 2 * numbers.length));
            }
            Arrays.fill(numbers, count, end, number);
            count = end;
        }
        return Arrays.copyOf(numbers, count);
    }

    /** A number; not one where the text is none. */
    static float number(String text) {
        try {
            float number = text == null ? Float.NaN : Float.parseFloat(text);
            return Float.isInfinite(number) ? Float.NaN : number;
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    /** A number, or another where the text is none. */
    static float number(String text, float otherwise) {
        float number = number(text);
        return Float.isNaN(number) ? otherwise : number;
    }
}

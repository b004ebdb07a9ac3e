package io.github.mubiao.read.ofd;

import java.util.Arrays;

/** Numbers as attributes list them, with blanks between them. */
final class OfdNumbers {

    private static final float[] NONE = {};
    /** No list of a real file is longer: one of the distances of a text's signs. */
    private static final int MOST = 1_000_000;

    private OfdNumbers() {}

    /** The numbers of an attribute, up to the first piece that is none. */
    static float[] of(String attribute) {
        return attribute == null ? NONE : read(attribute.trim().split("\\s+"));
    }

    private static float[] read(String[] pieces) {
        float[] numbers = new float[Math.min(pieces.length, 16)];
        int count = 0;
        for (int i = 0; i < pieces.length && count < MOST; i++) {
            // "g 3 4.2" stands for 4.2 three times (GB/T 33190-2016, 11.3).
            boolean group = pieces[i].equals("g") && i + 2 < pieces.length;
            float times = group ? number(pieces[i + 1]) : 1;
            float number = number(pieces[group ? i + 2 : i]);
            if (Float.isNaN(number) || Float.isNaN(times)) {
                break;
            }
            i += group ? 2 : 0;
            int end = (int) Math.min(MOST, count + Math.max(0, times));
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

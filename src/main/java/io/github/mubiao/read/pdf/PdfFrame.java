package io.github.mubiao.read.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How a page is shown: which part of its plane, turned by how many quarters clockwise, in which unit.
 *
 * @param left the left edge of the part
 * @param bottom its lower edge
 * @param right its right edge
 * @param top its upper edge
 * @param turn how many quarters
 * @param unit points in a unit of the plane
 */
record PdfFrame(float left, float bottom, float right, float top, int turn, float unit) {

    /** The largest unit that is believed: with it a page of 200 inches has one of 5 km. */
    private static final float LARGEST_UNIT = 1000;

    static PdfFrame of(PDPage page) {
        PDRectangle box = page.getCropBox();
        float unit = page.getUserUnit();
        boolean known = unit > 0 && unit <= LARGEST_UNIT;
        return new PdfFrame(
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                box.getUpperRightX(),
                box.getUpperRightY(),
                Math.floorMod(page.getRotation() / 90, 4),
                known ? unit : 1);
    }

    float width() {
        return unit * (turn % 2 == 0 ? right - left : top - bottom);
    }

    float height() {
        return unit * (turn % 2 == 0 ? top - bottom : right - left);
    }

    /** The place from the left edge of the page as it is shown. */
    float x(float x, float y) {
        return unit
                * switch (turn) {
                    case 0 -> x - left;
                    case 1 -> y - bottom;
                    case 2 -> right - x;
                    default -> top - y;
                };
    }

    /** The place from the upper edge. */
    float y(float x, float y) {
        return unit
                * switch (turn) {
                    case 0 -> top - y;
                    case 1 -> x - left;
                    case 2 -> y - bottom;
                    default -> right - x;
                };
    }
}

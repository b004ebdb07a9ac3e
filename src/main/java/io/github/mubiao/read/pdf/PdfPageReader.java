package io.github.mubiao.read.pdf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.read.page.DrawnPage;
import io.github.mubiao.read.page.DrawnPath;
import io.github.mubiao.read.page.Glyph;
import io.github.mubiao.read.page.PageDrawing;
import io.github.mubiao.read.pdf.PdfFonts.PdfFont;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Runs the drawing operators of a page and takes what they show: signs, straight lines, pictures. Operators
 * of colours and patterns are passed over: a white line divides cells as a black one does. Signs are never
 * drawn, those of Type 3 fonts neither: what they are is said by the font's map.
 *
 * <p>PDFBox keeps the states and matrices; the operators of paths, objects, fonts and marks are here.
 */
final class PdfPageReader extends PDFStreamEngine {

    private static final COSName OC = COSName.getPDFName("OC");

    private final Blocks blocks;
    private final PdfStreams streams;
    private final PdfFonts fonts;
    private final Set<COSDictionary> hiddenLayers;
    private final Set<COSStream> drawing = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfFrame frame;
    private PageDrawing drawn;
    private final DrawnPath path = new DrawnPath();
    private boolean clipping;
    /** What is shown: left, top, right, bottom. */
    private float[] clip;

    private Deque<float[]> clips = new ArrayDeque<>();
    private PdfFont current;
    private Deque<PdfFont> currents = new ArrayDeque<>();
    /** Of the marks that are open, which begin something hidden. */
    private final Deque<Boolean> marks = new ArrayDeque<>();

    private int hidden;

    PdfPageReader(Blocks blocks, PdfStreams streams, PdfFonts fonts, Set<COSDictionary> hiddenLayers) {
        this.blocks = blocks;
        this.streams = streams;
        this.fonts = fonts;
        this.hiddenLayers = hiddenLayers;
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    /** What a page shows. */
    DrawnPage read(PdfStreams.PdfPage page, int number) throws IOException {
        frame = PdfFrame.of(page);
        drawn = new PageDrawing(frame.width(), frame.height(), blocks);
        path.clear();
        clipping = false;
        clip = new float[] {0, 0, frame.width(), frame.height()};
        clips.clear();
        current = null;
        currents.clear();
        marks.clear();
        hidden = 0;
        try {
            processPage(page);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | ClassCastException | IllegalArgumentException e) {
            streams.breakOff();
        }
        return drawn.page(number);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        blocks.take(Limit.OPERATORS, 1);
        try {
            if (!isPath(operator.getName(), operands) && !isObject(operator, operands)) {
                super.processOperator(operator, operands);
            }
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | ClassCastException | IllegalArgumentException e) {
            // An operator that has not what it needs draws nothing.
            operands.clear();
        }
    }

    private static float number(List<COSBase> operands, int index) {
        return ((COSNumber) operands.get(index)).floatValue();
    }

    private boolean isPath(String name, List<COSBase> operands) throws IOException {
        switch (name) {
            case "m", "l", "c", "v", "y", "re" -> segment(name, operands);
            case "h" -> path.close();
            case "W", "W*" -> clipping = true;
            case "n" -> endPath();
            case "S", "s" -> paint(true, false, name.equals("s"));
            case "f", "F", "f*" -> paint(false, true, false);
            case "B", "B*", "b", "b*" -> paint(true, true, name.startsWith("b"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void segment(String name, List<COSBase> operands) {
        int last = operands.size() - 2;
        if (last < 0) {
            return;
        }
        if (name.equals("re")) {
            rectangle(operands);
            return;
        }
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        float x = number(operands, last);
        float y = number(operands, last + 1);
        float pageX = x(matrix, x, y);
        float pageY = y(matrix, x, y);
        switch (name) {
            case "m" -> path.moveTo(pageX, pageY);
            case "l" -> path.lineTo(pageX, pageY);
            default -> path.curveTo(pageX, pageY);
        }
    }

    private void rectangle(List<COSBase> operands) {
        if (operands.size() < 4) {
            return;
        }
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        float x = number(operands, 0);
        float y = number(operands, 1);
        float toX = x + number(operands, 2);
        float toY = y + number(operands, 3);
        path.moveTo(x(matrix, x, y), y(matrix, x, y));
        path.lineTo(x(matrix, toX, y), y(matrix, toX, y));
        path.lineTo(x(matrix, toX, toY), y(matrix, toX, toY));
        path.lineTo(x(matrix, x, toY), y(matrix, x, toY));
        path.close();
    }

    private float x(Matrix matrix, float x, float y) {
        return frame.x(planeX(matrix, x, y), planeY(matrix, x, y));
    }

    private float y(Matrix matrix, float x, float y) {
        return frame.y(planeX(matrix, x, y), planeY(matrix, x, y));
    }

    private static float planeX(Matrix matrix, float x, float y) {
        return x * matrix.getScaleX() + y * matrix.getShearX() + matrix.getTranslateX();
    }

    private static float planeY(Matrix matrix, float x, float y) {
        return x * matrix.getShearY() + y * matrix.getScaleY() + matrix.getTranslateY();
    }

    private void paint(boolean stroke, boolean fill, boolean close) throws IOException {
        if (close) {
            path.close();
        }
        if (hidden == 0) {
            drawn.path(path, stroke, fill, clip);
        }
        endPath();
    }

    private void endPath() {
        if (clipping && !path.isEmpty()) {
            clip = PageDrawing.common(clip, path.box());
        }
        clipping = false;
        path.clear();
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        clips.push(clip);
        currents.push(current == null ? NO_FONT : current);
    }

    private static final PdfFont NO_FONT = PdfFont.none();

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        if (!clips.isEmpty()) {
            clip = clips.pop();
            current = currents.pop();
        }
    }

    private boolean isObject(Operator operator, List<COSBase> operands) throws IOException {
        switch (operator.getName()) {
            case "Tf" -> font(operands);
            case "Do" -> draw(operands);
            case "BI" -> picture();
            case "sh" -> area(clip);
            case "gs" -> state(operands);
            case "BMC" -> mark(false);
            case "BDC" -> mark(isHidden(operands));
            case "EMC" -> endMark();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void mark(boolean hides) {
        marks.push(hides);
        hidden += hides ? 1 : 0;
    }

    private void endMark() {
        if (!marks.isEmpty()) {
            hidden -= marks.pop() ? 1 : 0;
        }
    }

    private boolean isHidden(List<COSBase> operands) {
        if (operands.size() < 2 || !OC.equals(operands.get(0)) || !(operands.get(1) instanceof COSName name)) {
            return false;
        }
        COSDictionary properties = resource(COSName.PROPERTIES);
        return properties != null && hiddenLayers.contains(properties.getCOSDictionary(name));
    }

    private COSDictionary resource(COSName kind) {
        PDResources resources = getResources();
        return resources == null ? null : resources.getCOSObject().getCOSDictionary(kind);
    }

    private void font(List<COSBase> operands) throws IOException {
        COSDictionary known = resource(COSName.FONT);
        use(known == null ? null : known.getCOSDictionary((COSName) operands.get(0)), number(operands, 1));
    }

    private void use(COSDictionary font, float size) throws IOException {
        current = fonts.font(font);
        PDTextState state = getGraphicsState().getTextState();
        state.setFontSize(size);
        state.setFont(current == null ? null : current.font);
    }

    /** A state may set a font; nothing else that it sets is asked. */
    private void state(List<COSBase> operands) throws IOException {
        COSDictionary states = resource(COSName.EXT_G_STATE);
        COSDictionary state = states == null ? null : states.getCOSDictionary((COSName) operands.get(0));
        COSArray font = state == null ? null : state.getCOSArray(COSName.FONT);
        if (font != null && font.size() == 2 && font.getObject(0) instanceof COSDictionary dictionary) {
            use(dictionary, ((COSNumber) font.getObject(1)).floatValue());
        }
    }

    private void draw(List<COSBase> operands) throws IOException {
        COSDictionary objects = resource(COSName.XOBJECT);
        COSStream object = objects == null ? null : objects.getCOSStream((COSName) operands.get(0));
        if (object == null || hidden > 0 || hiddenLayers.contains(object.getCOSDictionary(OC))) {
            return;
        }
        if (COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))) {
            form(object);
        } else if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
            picture();
        }
    }

    /** Draws a form, unless it is being drawn: one that draws itself has no end. */
    private void form(COSStream stream) throws IOException {
        blocks.check(Limit.DEPTH, drawing.size());
        if (!drawing.add(stream)) {
            return;
        }
        float[] outerClip = clip;
        Deque<float[]> outerClips = clips;
        PdfFont outer = current;
        Deque<PdfFont> outers = currents;
        clips = new ArrayDeque<>();
        currents = new ArrayDeque<>();
        try {
            PdfStreams.PdfForm form = new PdfStreams.PdfForm(stream, streams);
            PDRectangle box = form.getBBox();
            if (box != null) {
                clip = PageDrawing.common(clip, shown(box, form.getMatrix()));
            }
            showForm(form);
        } finally {
            clip = outerClip;
            clips = outerClips;
            current = outer;
            currents = outers;
            drawing.remove(stream);
        }
    }

    private float[] shown(PDRectangle box, Matrix matrix) {
        Matrix whole = matrix.multiply(getGraphicsState().getCurrentTransformationMatrix());
        return corners(whole, box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
    }

    private float[] corners(Matrix matrix, float left, float bottom, float right, float top) {
        DrawnPath corners = new DrawnPath();
        corners.moveTo(x(matrix, left, bottom), y(matrix, left, bottom));
        corners.lineTo(x(matrix, right, bottom), y(matrix, right, bottom));
        corners.lineTo(x(matrix, right, top), y(matrix, right, top));
        corners.lineTo(x(matrix, left, top), y(matrix, left, top));
        return corners.box();
    }

    /** A picture takes the unit square. */
    private void picture() throws IOException {
        area(PageDrawing.common(clip, corners(getGraphicsState().getCurrentTransformationMatrix(), 0, 0, 1, 1)));
    }

    private void area(float[] box) throws IOException {
        if (hidden == 0) {
            drawn.picture(box);
            drawn.checkLines();
        }
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        PdfFont own = current;
        if (own == null || own.font == null) {
            unreadable(string);
            return;
        }
        PDFont font = own.font;
        PDGraphicsState state = getGraphicsState();
        PDTextState text = state.getTextState();
        float size = text.getFontSize();
        float stretch = text.getHorizontalScaling() / 100f;
        Matrix matrix = state.getTextMatrix().multiply(state.getCurrentTransformationMatrix());
        boolean shown = hidden == 0 && isShown(text.getRenderingMode());
        float em = font instanceof PDType3Font type3 ? em(type3) : 1;
        float x = 0;
        float y = 0;
        ByteArrayInputStream in = new ByteArrayInputStream(string);
        while (in.available() > 0) {
            int before = in.available();
            int code = font.readCode(in);
            int length = before - in.available();
            if (length <= 0) {
                break;
            }
            float word = length == 1 && code == ' ' ? text.getWordSpacing() : 0;
            Vector displacement = font.getDisplacement(code);
            if (font.isVertical()) {
                Vector origin = font.getPositionVector(code);
                if (shown) {
                    glyph(
                            own.text(code),
                            matrix,
                            x + origin.getX() * size * stretch,
                            y + text.getRise() + origin.getY() * size,
                            font.getWidth(code) / 1000 * size * stretch,
                            size);
                }
                y += displacement.getY() * size + text.getCharacterSpacing() + word;
            } else {
                float advance = displacement.getX() * size;
                if (shown) {
                    glyph(own.text(code), matrix, x, y + text.getRise(), advance * stretch, size * em);
                }
                x += (advance + text.getCharacterSpacing() + word) * stretch;
            }
            blocks.take(Limit.OPERATORS, 1);
        }
        state.getTextMatrix().translate(x, y);
    }

    /** What a font that cannot be made shows: nobody knows. */
    private void unreadable(byte[] string) throws IOException {
        PDGraphicsState state = getGraphicsState();
        Matrix matrix = state.getTextMatrix().multiply(state.getCurrentTransformationMatrix());
        float size = state.getTextState().getFontSize();
        if (hidden == 0 && string.length > 0 && isShown(state.getTextState().getRenderingMode())) {
            glyph(Glyph.UNREADABLE, matrix, 0, 0, size * string.length / 2, size);
        }
        state.getTextMatrix().translate(size * string.length / 2, 0);
    }

    /** Text that is not painted lies over the picture of a page that a program has recognised. */
    private static boolean isShown(RenderingMode mode) {
        return mode.isFill() || mode.isStroke();
    }

    /** The size of a Type 3 font's signs, of which its matrix says how large one of their units is. */
    private static float em(PDType3Font font) {
        float unit = Math.abs(font.getFontMatrix().getScaleY());
        PDRectangle box = font.getFontBBox();
        float height = box == null ? 0 : box.getHeight() * unit;
        return height > 0.5f && height < 2.5f ? 1 : unit > 0 && height > 0 ? Math.min(height, 4) : 1;
    }

    private void glyph(String text, Matrix matrix, float x, float y, float width, float size) throws IOException {
        float alongX = matrix.getScaleX() * Math.signum(size);
        float alongY = matrix.getShearY() * Math.signum(size);
        int turn = PageDrawing.turn(alongX, -alongY);
        if (turn < 0) {
            return;
        }
        turn = (turn + frame.turn()) % 4;
        float wide = Math.abs(width) * (float) Math.hypot(alongX, alongY) * frame.unit();
        float high = Math.abs(size) * (float) Math.hypot(matrix.getShearX(), matrix.getScaleY()) * frame.unit();
        drawn.glyph(Glyph.at(text, x(matrix, x, y), y(matrix, x, y), wide, high, turn), clip);
    }
}

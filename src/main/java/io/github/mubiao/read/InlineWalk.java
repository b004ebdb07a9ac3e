package io.github.mubiao.read;

import java.io.IOException;

/** Reads what stands in a line: runs, links, fields, equations. */
final class InlineWalk extends Walk {

    private final BlockText story;
    private final RunWalk run;
    private ParagraphProperties properties = ParagraphProperties.UNSTATED;

    InlineWalk(Reading reading, BlockText story) {
        super(reading);
        this.story = story;
        this.run = new RunWalk(reading, story, this);
    }

    /** Reads the paragraph that the cursor stands on; one after the other. */
    void paragraph() throws IOException {
        properties = ParagraphProperties.UNSTATED;
        run.startParagraph();
        story.startParagraph();
        content();
        story.endParagraph(properties.isMarkGone(reading.styles()));
    }

    @Override
    boolean element(String word) throws IOException {
        switch (word) {
            case "r" -> run.run();
            case "pPr" -> properties();
            case "hyperlink", "dir", "bdo" -> content();
            case "fldSimple" -> field();
            case "subDoc" -> {
                output.tally().embedded++;
                output.findings().embedded(story.location());
                xml.skip();
            }
            case "" -> {
                return equation();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A field with its result in it; an equation shows its code instead. */
    private void field() throws IOException {
        String code = xml.attribute("instr");
        String equation = code == null ? "" : EquationField.text(code);
        if (equation.isEmpty()) {
            content();
            return;
        }
        if (!story.fields().isCode()) {
            story.text().append(equation);
        }
        xml.skip();
    }

    private boolean equation() throws IOException {
        String math = xml.math();
        if (!math.equals("oMath") && !math.equals("oMathPara")) {
            return false;
        }
        String text = Equations.text(reading);
        if (!story.fields().isCode()) {
            story.text().append(text);
        }
        return true;
    }

    private void properties() throws IOException {
        properties = reading.paragraphProperties(properties);
        run.setParagraphStyle(properties.style());
    }
}

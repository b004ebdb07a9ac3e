package io.github.mubiao.read;

import java.io.IOException;

/** Reads the blocks of a story: paragraphs and tables. */
final class BlockWalk extends Walk {

    private final BlockText story;
    private final InlineWalk inline;

    BlockWalk(Reading reading, BlockText story) {
        super(reading);
        this.story = story;
        this.inline = new InlineWalk(reading, story);
    }

    /** Reads the main part from its root. */
    static void document(Reading reading) throws IOException {
        XmlCursor xml = reading.xml();
        if (!xml.nextChild() || !xml.word().equals("document")) {
            throw other(xml).of();
        }
        while (xml.nextChild()) {
            if (xml.word().equals("body")) {
                flow(reading, Place.BODY);
            } else {
                xml.skip();
            }
        }
        // What follows the root must be read too, or a part that is cut there would pass.
        while (xml.nextChild()) {
            xml.skip();
        }
    }

    /** What the main part is, by its root, where it is no Word document. */
    private static Refusal other(XmlCursor xml) {
        return switch (xml.name()) {
            case "presentation" -> Refusal.PPTX;
            default -> Refusal.MAIN_PART;
        };
    }

    /** Reads the blocks of the body or of a text box. */
    static void flow(Reading reading, Place place) throws IOException {
        Output output = reading.output();
        output.checkNesting(place);
        BlockText.Flow story = new BlockText.Flow(place, output.newText(), output.outbox());
        new BlockWalk(reading, story).content();
        story.settle();
        if (place.nesting() == 0) {
            output.outbox().flush();
        }
    }

    @Override
    boolean element(String word) throws IOException {
        switch (word) {
            case "p" -> inline.paragraph();
            case "tbl" -> {
                story.settle();
                TableWalk.table(reading, story.place());
            }
            case "altChunk" -> {
                story.settle();
                reading.embedded().read(xml.attribute("id"), story);
                xml.skip();
            }
            default -> {
                return false;
            }
        }
        if (story.place().nesting() == 0 && !story.isJoining()) {
            output.outbox().flush();
        }
        return true;
    }
}

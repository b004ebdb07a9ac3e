package io.github.mubiao.read;

import io.github.mubiao.model.Location;
import java.io.IOException;

/**
 * A run of blocks that belong together: the body, a cell, a text box. Takes the text of its
 * paragraphs one after the other.
 */
abstract class BlockText {

    private Place place;
    private final TextBuffer text;
    private final FieldStack fields;
    private boolean joining;
    private boolean markShown;
    private boolean picture;

    BlockText(Place place, TextBuffer text) {
        this.place = place;
        this.text = text;
        this.fields = new FieldStack(text.limit());
    }

    /** Begins anew at another place. */
    final void startAt(Place other) {
        place = other;
        fields.clear();
        joining = false;
        markShown = false;
    }

    Place place() {
        return place;
    }

    TextBuffer text() {
        return text;
    }

    /** The text so far, trimmed; empties the buffer. */
    final String takeText() {
        return text.take(this::location);
    }

    /** Where the text stands that is being read. */
    abstract Location location();

    FieldStack fields() {
        return fields;
    }

    /** Ends the innermost field, which may show something by its code alone. */
    final void endField() throws IOException {
        text.append(fields.end());
    }

    /** A picture stands in the paragraph at hand. */
    void picture() {
        picture = true;
    }

    /** Whether a picture stood in the paragraph that ends; the next has none yet. */
    final boolean takePicture() {
        boolean taken = picture;
        picture = false;
        return taken;
    }

    /** Whether the last paragraph goes on in the next one. */
    boolean isJoining() {
        return joining;
    }

    /** Whether the mark of any paragraph is shown. */
    boolean isMarkShown() {
        return markShown;
    }

    final void startParagraph() throws IOException {
        if (!joining) {
            start();
        }
    }

    /**
     * Ends a paragraph.
     *
     * @param markGone whether its mark is deleted or hidden, so that the next paragraph goes on in the
     *     same line
     */
    final void endParagraph(boolean markGone) throws IOException {
        fields.endCodes();
        joining = markGone;
        markShown |= !markGone;
        if (!markGone) {
            end();
        }
    }

    /** Ends a paragraph that was to go on: a table follows, or nothing. */
    final void settle() throws IOException {
        if (joining) {
            joining = false;
            end();
        }
    }

    abstract void start() throws IOException;

    abstract void end() throws IOException;

    /** The paragraphs of the body or of a text box: each is a block of its own. */
    static final class Flow extends BlockText {

        private final Outbox outbox;
        private int number;
        private int slot;

        Flow(Place place, TextBuffer text, Outbox outbox) {
            super(place, text);
            this.outbox = outbox;
        }

        @Override
        Location location() {
            return place().table() > 0
                    ? Location.ofRow(place().table(), place().row())
                    : Location.ofParagraph(Math.max(1, number));
        }

        @Override
        void start() {
            number = outbox.newParagraph();
            slot = outbox.reserve();
        }

        @Override
        void end() throws IOException {
            String paragraph = takeText();
            outbox.hold(1, paragraph.length());
            outbox.fill(slot, new Paragraph(number, paragraph, takePicture()));
        }
    }

    /** The paragraphs of a cell: lines of one text. Serves cells one after the other. */
    static final class Cell extends BlockText {

        private boolean first;

        Cell(TextBuffer text) {
            super(Place.BODY, text);
        }

        /** The next cell. */
        void start(Place place) {
            startAt(place);
            first = true;
        }

        @Override
        Location location() {
            return Location.ofRow(place().table(), place().row());
        }

        @Override
        void start() throws IOException {
            if (!first) {
                text().append('\n');
            }
            first = false;
        }

        @Override
        void end() {}
    }
}

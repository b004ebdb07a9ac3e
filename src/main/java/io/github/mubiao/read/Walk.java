package io.github.mubiao.read;

import java.io.IOException;

/**
 * A walk over one level of a document: blocks, rows, cells or runs. What may wrap content at any
 * level is dealt with here, the same way everywhere: content controls, custom XML and smart tags do
 * not show, insertions and the places that text moved to do, deletions and the places that text moved
 * from do not, and of alternatives the first choice alone is read.
 */
abstract class Walk {

    protected final Reading reading;
    protected final XmlCursor xml;
    protected final Output output;

    Walk(Reading reading) {
        this.reading = reading;
        this.xml = reading.xml();
        this.output = reading.output();
    }

    /** Goes through the children of the element, and through those of every wrapper among them. */
    final void content() throws IOException {
        while (xml.nextChild()) {
            String word = xml.word();
            if (!element(word)) {
                wrapper(word);
            }
        }
    }

    /**
     * Reads the element to its end where it belongs to this level.
     *
     * @param word its name in WordprocessingML, or the empty string
     * @return false where it does not, and nothing was read
     */
    abstract boolean element(String word) throws IOException;

    private void wrapper(String word) throws IOException {
        switch (word) {
            case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> content();
            case "del" -> output.tally().deletedRuns += xml.skipCounting("r");
            case "moveFrom" -> output.tally().movedRuns += xml.skipCounting("r");
            case "" -> foreign();
            default -> xml.skip();
        }
    }

    private void foreign() throws IOException {
        if (xml.compatibility().equals("AlternateContent")) {
            firstChoice();
        } else {
            xml.skip();
        }
    }

    private void firstChoice() throws IOException {
        boolean taken = false;
        while (xml.nextChild()) {
            String name = xml.compatibility();
            if (!taken && (name.equals("Choice") || name.equals("Fallback"))) {
                taken = true;
                content();
            } else {
                xml.skip();
            }
        }
    }
}

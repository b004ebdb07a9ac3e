package io.github.mubiao.read.pdf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Refusal;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.read.page.PageFlow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF file: see the package. */
public final class PdfReader {

    /** Where the mark of a file's end is looked for, in bytes from it. */
    private static final int TAIL = 4096;

    private static final String END = "%%EOF";
    private static final COSName LAYERS = COSName.getPDFName("OCProperties");
    private static final COSName OFF = COSName.getPDFName("OFF");

    private final Blocks blocks;
    private final PdfStreams streams;
    private int number;

    private PdfReader(Blocks blocks, PdfStreams streams) {
        this.blocks = blocks;
        this.streams = streams;
    }

    /**
     * Reads the pages of a file.
     *
     * @throws UnreadableDocumentException where it is no PDF that can be read, or is protected
     */
    public static void read(Path file, Blocks blocks) throws IOException {
        PdfStreams streams = new PdfStreams(blocks);
        try (RandomAccessRead source = new RandomAccessReadBufferedFile(file);
                PDDocument document = open(source, blocks.options().password(), streams)) {
            streams.requireWithinLimits();
            new PdfReader(blocks, streams).read(document, hasEnd(source));
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            streams.requireWithinLimits();
            throw Refusal.PDF_DAMAGED.because(e);
        }
    }

    private static PDDocument open(RandomAccessRead source, String password, PdfStreams streams) throws IOException {
        try {
            return new LimitedParser(source, password == null ? "" : password, streams).parse();
        } catch (InvalidPasswordException e) {
            throw (password == null ? Refusal.PASSWORD_NEEDED : Refusal.PASSWORD_WRONG).because(e);
        } catch (LinkageError e) {
            // Protection by a certificate needs a library that is not here.
            throw Refusal.PROTECTION.because(e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            streams.requireWithinLimits();
            throw Refusal.PDF_DAMAGED.because(e);
        }
    }

    private static boolean hasEnd(RandomAccessRead source) throws IOException {
        long length = source.length();
        int size = (int) Math.min(TAIL, length);
        byte[] tail = new byte[size];
        source.seek(length - size);
        source.readFully(tail);
        return new String(tail, StandardCharsets.ISO_8859_1).contains(END);
    }

    private void read(PDDocument document, boolean whole) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        PageFlow flow = new PageFlow(blocks);
        PdfPageReader reader = new PdfPageReader(blocks, streams, new PdfFonts(streams), hiddenLayers(catalog));
        COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
        if (root != null) {
            walk(root, Collections.newSetFromMap(new IdentityHashMap<>()), reader, flow);
        }
        streams.requireWithinLimits();
        if (number == 0) {
            throw Refusal.PDF_DAMAGED.of();
        }
        flow.end();
        if (!whole) {
            blocks.incomplete(null);
        }
    }

    /** The pages below a node of the tree; a node within itself is passed over. */
    private void walk(COSDictionary node, Set<COSDictionary> above, PdfPageReader reader, PageFlow flow)
            throws IOException {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            page(node, reader, flow);
            return;
        }
        if (!above.add(node)) {
            return;
        }
        blocks.check(Limit.DEPTH, above.size());
        for (int i = 0; i < kids.size(); i++) {
            blocks.take(Limit.OPERATORS, 1);
            if (kids.getObject(i) instanceof COSDictionary kid) {
                walk(kid, above, reader, flow);
            } else {
                blocks.incomplete(null);
            }
        }
        above.remove(node);
    }

    private void page(COSDictionary dictionary, PdfPageReader reader, PageFlow flow) throws IOException {
        if (COSName.PAGES.equals(dictionary.getCOSName(COSName.TYPE))) {
            return;
        }
        flow.page(reader.read(new PdfStreams.PdfPage(dictionary, streams), ++number));
        streams.requireWithinLimits();
        if (streams.takeDamaged()) {
            blocks.incomplete(PageFlow.place(number));
        }
    }

    /** The layers that a viewer does not show at first. */
    private static Set<COSDictionary> hiddenLayers(COSDictionary catalog) {
        Set<COSDictionary> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        COSDictionary layers = catalog.getCOSDictionary(LAYERS);
        COSDictionary shown = layers == null ? null : layers.getCOSDictionary(COSName.D);
        COSArray off = shown == null ? null : shown.getCOSArray(OFF);
        for (int i = 0; off != null && i < off.size(); i++) {
            if (off.getObject(i) instanceof COSDictionary layer) {
                hidden.add(layer);
            }
        }
        return hidden;
    }
}

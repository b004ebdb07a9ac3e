package io.github.mubiao.read.pdf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Decodes streams within the limits, and knows which of them is damaged: PDFBox decodes a stream whole,
 * whatever its size, and takes one that breaks off for one that ends.
 */
final class PdfStreams {

    private static final int BUFFER = 1 << 13;
    /** The two bytes before compressed data (RFC 1950). */
    private static final int ZLIB_HEADER = 2;
    /** More filters on one stream no program writes. */
    private static final int MOST_FILTERS = 4;

    /** What text is compressed or written with; other filters are of pictures, which have sizes of their own. */
    private static final Set<COSName> FILTERS = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.CRYPT);

    private final Blocks blocks;
    private boolean damaged;
    private IOException refusal;

    PdfStreams(Blocks blocks) {
        this.blocks = blocks;
    }

    /** A stream that was decoded cannot be read to its end. */
    void breakOff() {
        damaged = true;
    }

    /** Whether a stream broke off since this was asked last. */
    boolean takeDamaged() {
        boolean was = damaged;
        damaged = false;
        return was;
    }

    /** Counts an object that the file lists. */
    void takeObject() {
        try {
            blocks.take(Limit.OBJECTS, 1);
        } catch (IOException e) {
            refusal = e;
            throw new IllegalStateException(e);
        }
    }

    /** Refuses the file where it went beyond a limit and the parser went on. */
    void requireWithinLimits() throws IOException {
        if (refusal != null) {
            throw refusal;
        }
    }

    /** The decoded bytes of a stream of operators or of a font's map; of one that breaks off, those before. */
    byte[] decode(COSStream stream) throws IOException {
        return decode(stream, Limit.CONTENT);
    }

    /**
     * The decoded bytes of a stream.
     *
     * @param limit how many there may be
     */
    byte[] decode(COSStream stream, Limit limit) throws IOException {
        requireWithinLimits();
        List<COSName> filters = filters(stream.getFilters());
        byte[] bytes;
        try (InputStream raw = stream.createRawInputStream()) {
            bytes = isPlainDeflate(stream, filters) ? inflate(raw, limit) : drain(raw, limit);
        }
        if (isPlainDeflate(stream, filters)) {
            return bytes;
        }
        for (int i = 0; i < filters.size(); i++) {
            bytes = filtered(bytes, stream, filters.get(i), i, limit);
        }
        return bytes;
    }

    private static boolean isPlainDeflate(COSStream stream, List<COSName> filters) {
        return filters.size() == 1
                && isDeflate(filters.get(0))
                && !stream.containsKey(COSName.DECODE_PARMS)
                && !stream.containsKey(COSName.DP);
    }

    private static boolean isDeflate(COSName filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }

    private List<COSName> filters(COSBase filters) {
        List<COSName> names = new ArrayList<>(1);
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        if (names.size() > MOST_FILTERS || !FILTERS.containsAll(names)) {
            damaged = true;
            names.clear();
        }
        return names;
    }

    private byte[] filtered(byte[] bytes, COSStream stream, COSName filter, int index, Limit limit) throws IOException {
        Bounded out = new Bounded(limit);
        try {
            FilterFactory.INSTANCE.getFilter(filter).decode(new ByteArrayInputStream(bytes), out, stream, index);
        } catch (IOException | RuntimeException e) {
            requireWithinLimits();
            damaged = true;
        }
        return out.bytes.toByteArray();
    }

    private byte[] drain(InputStream raw, Limit limit) throws IOException {
        Bounded out = new Bounded(limit);
        raw.transferTo(out);
        return out.bytes.toByteArray();
    }

    private byte[] inflate(InputStream raw, Limit limit) throws IOException {
        Inflater inflater = new Inflater(true);
        Bounded out = new Bounded(limit);
        byte[] in = new byte[BUFFER];
        byte[] piece = new byte[BUFFER];
        try {
            raw.skipNBytes(ZLIB_HEADER);
            while (!inflater.finished()) {
                int made = inflater.inflate(piece);
                out.write(piece, 0, made);
                if (made == 0 && inflater.needsInput()) {
                    int read = raw.read(in);
                    if (read < 0) {
                        damaged = true;
                        break;
                    }
                    inflater.setInput(in, 0, read);
                } else if (made == 0 && inflater.needsDictionary()) {
                    damaged = true;
                    break;
                }
            }
        } catch (DataFormatException | EOFException e) {
            damaged = true;
        } finally {
            inflater.end();
        }
        return out.bytes.toByteArray();
    }

    /** Takes bytes until there are more than the limits let through. */
    private final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        private final Limit limit;

        private Bounded(Limit limit) {
            this.limit = limit;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            bytes.write(buffer, offset, length);
            try {
                blocks.take(Limit.UNZIPPED, length);
                blocks.check(limit, bytes.size());
            } catch (IOException e) {
                refusal = e;
                throw e;
            }
        }
    }

    /** A page whose content is decoded within the limits. */
    static final class PdfPage extends PDPage {

        private final PdfStreams streams;

        PdfPage(COSDictionary dictionary, PdfStreams streams) {
            super(dictionary);
            this.streams = streams;
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() throws IOException {
            COSBase contents = getCOSObject().getDictionaryObject(COSName.CONTENTS);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (contents instanceof COSStream stream) {
                return new RandomAccessReadBuffer(streams.decode(stream));
            }
            if (contents instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (array.getObject(i) instanceof COSStream stream) {
                        bytes.writeBytes(streams.decode(stream));
                        // A stream ends a token, too.
                        bytes.write('\n');
                    }
                }
            }
            return new RandomAccessReadBuffer(bytes.toByteArray());
        }
    }

    /** A form whose content is decoded within the limits. */
    static final class PdfForm extends PDFormXObject {

        private final PdfStreams streams;

        PdfForm(COSStream stream, PdfStreams streams) {
            super(stream);
            this.streams = streams;
        }

        @Override
        public RandomAccessRead getContentsForRandomAccess() throws IOException {
            return new RandomAccessReadBuffer(streams.decode(getCOSObject()));
        }
    }
}

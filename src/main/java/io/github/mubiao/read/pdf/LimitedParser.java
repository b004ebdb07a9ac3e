package io.github.mubiao.read.pdf;

import io.github.mubiao.read.Limit;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;

/**
 * PDFBox's parser within the limits: it decodes the streams that hold objects or say where they are by itself,
 * whatever their size, and keeps an entry for each object that the file lists.
 */
final class LimitedParser extends PDFParser {

    /** The parser of a file; the password is empty for none. */
    LimitedParser(RandomAccessRead source, String password, PdfStreams streams) throws IOException {
        super(source, password, null, null, IOUtils.createMemoryOnlyStreamCache());
        document = new Document(this, streams);
        xrefTrailerResolver = new Entries(streams);
    }

    /** Makes the streams of a file. */
    private static final class Document extends COSDocument {

        private final ICOSParser parser;
        private final PdfStreams streams;
        private final RandomAccessStreamCache cache;

        private Document(ICOSParser parser, PdfStreams streams) throws IOException {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.streams = streams;
            this.cache = IOUtils.createMemoryOnlyStreamCache().create();
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new Stream(cache, parser.createRandomAccessReadView(start, length), streams);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    /** A stream that the parser decodes within the limits. */
    private static final class Stream extends COSStream {

        private final PdfStreams streams;

        private Stream(RandomAccessStreamCache cache, RandomAccessReadView bytes, PdfStreams streams)
                throws IOException {
            super(cache, bytes);
            this.streams = streams;
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            return new RandomAccessReadBuffer(streams.decode(this, Limit.DESCRIPTION));
        }
    }

    /** Where the objects of a file are. */
    private static final class Entries extends XrefTrailerResolver {

        private final PdfStreams streams;

        private Entries(PdfStreams streams) {
            this.streams = streams;
        }

        @Override
        public void setXRef(COSObjectKey key, long offset) {
            streams.takeObject();
            super.setXRef(key, offset);
        }
    }
}

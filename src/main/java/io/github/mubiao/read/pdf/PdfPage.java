package io.github.mubiao.read.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPage;

/** A page whose content is decoded within the limits. */
final class PdfPage extends PDPage {

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

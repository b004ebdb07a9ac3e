package io.github.mubiao.read.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A form whose content is decoded within the limits. */
final class PdfForm extends PDFormXObject {

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

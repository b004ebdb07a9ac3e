package io.github.mubiao.read;

import io.github.mubiao.read.UnreadableDocumentException.Reason;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip of another program than Word, known by the name of a part that Word never writes. */
enum OtherPackage {
    OFD(
            "OFD.xml",
            Reason.UNSUPPORTED,
            "this is an OFD file, not a Word document (use the Word document it was made from)"),
    OPEN_DOCUMENT(
            "META-INF/manifest.xml",
            Reason.UNSUPPORTED,
            "this is an OpenDocument file, not a .docx document (save it as .docx)"),
    UNIFORM("uof.xml", Reason.UNSUPPORTED, "this is a UOF document, not a .docx document (save it as .docx)"),
    PAGES(
            "Index/Document.iwa",
            Reason.UNSUPPORTED,
            "this is a document of Pages or its sisters, not a .docx document (export it as .docx)");

    private final String part;
    private final Reason reason;
    private final String message;

    OtherPackage(String part, Reason reason, String message) {
        this.part = part;
        this.reason = reason;
        this.message = message;
    }

    /** The kind of a zip; {@code null} for none of these. */
    static OtherPackage of(ZipFile zip) {
        boolean word = zip.getEntry(ContentTypes.PART) != null;
        for (OtherPackage kind : values()) {
            if (!word && zip.getEntry(kind.part) != null) {
                return kind;
            }
        }
        return null;
    }

    UnreadableDocumentException refusal() {
        return new UnreadableDocumentException(reason, message);
    }
}

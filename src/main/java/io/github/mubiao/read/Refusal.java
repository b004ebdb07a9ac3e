package io.github.mubiao.read;

import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.util.Locale;

/**
 * Why a file is not read, each with a sentence in {@code refusals.properties} and its Chinese sister. The
 * comment of a constant names the sentence's arguments; what a library says of a file is never one of them.
 */
public enum Refusal {
    NO_FILE(Reason.MISSING),
    NO_PERMISSION(Reason.MISSING),
    FOLDER(Reason.MISSING),
    /** A pipe, a device, or a file that the operating system makes up, as below {@code /proc}. */
    DEVICE(Reason.MISSING),
    EMPTY(Reason.EMPTY),
    CHANGED(Reason.CHANGED),

    UNIFORM(Reason.UNSUPPORTED),
    OPEN_DOCUMENT(Reason.UNSUPPORTED),
    PAGES(Reason.UNSUPPORTED),
    XLSB(Reason.UNSUPPORTED),
    PPTX(Reason.UNSUPPORTED),
    /** A workbook or a page of results that this program wrote. */
    OWN_FILE(Reason.NOT_A_DOCUMENT),
    OLD_EXCEL(Reason.UNSUPPORTED),
    PPT(Reason.UNSUPPORTED),
    OLE(Reason.UNSUPPORTED),
    OLD_WORD(Reason.UNSUPPORTED),
    XML(Reason.NOT_A_DOCUMENT),
    IMAGE(Reason.NOT_A_DOCUMENT),
    ARCHIVE(Reason.NOT_A_DOCUMENT),
    TEXT(Reason.NOT_A_DOCUMENT),
    UNKNOWN(Reason.NOT_A_DOCUMENT),
    MAIN_PART(Reason.NOT_A_DOCUMENT),
    MIME(Reason.NOT_A_DOCUMENT),

    ZIP_DIRECTORY(Reason.BROKEN_ZIP),
    /** A part's bytes cannot be unzipped: its name. */
    CUT_OFF(Reason.BROKEN_ZIP),
    CHECKSUM(Reason.BROKEN_ZIP),
    /** An entry reaches beyond the entries' bytes: its name. */
    OUTSIDE(Reason.BROKEN_ZIP),
    /** Two entries share bytes: their names. */
    OVERLAP(Reason.BROKEN_ZIP),
    /** An entry's name leads out of the package: the name. */
    ESCAPE(Reason.BROKEN_PACKAGE),
    NO_PARTS(Reason.BROKEN_PACKAGE),
    /** A relationship leads to a part that is not there: its name. */
    PART_MISSING(Reason.BROKEN_PACKAGE),
    /** A part is there twice with different bytes: its name. */
    PART_TWICE(Reason.BROKEN_PACKAGE),
    /** A part is encrypted by the zip: its name. */
    PART_ENCRYPTED(Reason.UNSUPPORTED),
    /** A part is compressed in a way that is not read: its name. */
    PART_PACKING(Reason.UNSUPPORTED),
    /** A part of relationships holds something else: its name. */
    RELATIONSHIPS(Reason.BROKEN_PACKAGE),
    /** A part's name, line and column. */
    NOT_WELL_FORMED(Reason.BROKEN_XML),
    /** A part's name. */
    DOCTYPE(Reason.BROKEN_XML),
    /** A part's name, and the entity's. */
    ENTITY(Reason.BROKEN_XML),

    /** Only the beginning is there, where the whole is needed. */
    INCOMPLETE(Reason.INCOMPLETE),
    OLE_DAMAGED(Reason.BROKEN_ZIP),
    XLS_DAMAGED(Reason.BROKEN_PACKAGE),
    DOC_DAMAGED(Reason.BROKEN_PACKAGE),
    /** A structure of a .doc is not where or as it must be: its name. */
    DOC_STRUCTURE(Reason.BROKEN_PACKAGE),
    PDF_DAMAGED(Reason.BROKEN_PACKAGE),
    MHTML(Reason.BROKEN_PACKAGE),
    /** A line, or the headers of a part, are longer than any program writes them. */
    MHTML_LINE(Reason.BROKEN_PACKAGE),

    PASSWORD_NEEDED(Reason.PASSWORD_NEEDED),
    PASSWORD_WRONG(Reason.PASSWORD_WRONG),
    PROTECTION(Reason.UNSUPPORTED),
    PROTECTION_DAMAGED(Reason.BROKEN_ZIP),
    /** How many rounds of the password are asked for. */
    PROTECTION_ROUNDS(Reason.UNSUPPORTED);

    private final Reason reason;

    Refusal(Reason reason) {
        this.reason = reason;
    }

    /** The key of its sentence. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal of a file, with what its sentence speaks of. */
    public UnreadableDocumentException of(Object... arguments) {
        return because(null, arguments);
    }

    /** The refusal of a file, with what made it known. */
    public UnreadableDocumentException because(Throwable cause, Object... arguments) {
        return new UnreadableDocumentException(reason, key(), cause, arguments);
    }
}

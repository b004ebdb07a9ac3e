package io.github.mubiao.read;

import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.TargetMode;

/** The package of a Word document: its main part and its styles, found by relationships. */
final class WordPackage implements WordParts {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private final LimitedZip zip;
    private final OPCPackage opc;
    private final PackagePart main;

    private WordPackage(LimitedZip zip) throws IOException, InvalidFormatException {
        this.zip = zip;
        this.opc = OPCPackage.open(zip);
        this.main = mainPart();
    }

    /** Opens the package in a file; nothing is ever written to it. */
    static WordPackage open(Path file, ReadOptions options) throws IOException {
        return open(() -> ZipFile.builder().setPath(file).get(), options);
    }

    /** Opens the package in memory: a protected one's content is never put on the disk. */
    static WordPackage open(byte[] bytes, ReadOptions options) throws IOException {
        return open(
                () -> ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get(),
                options);
    }

    private static WordPackage open(ZipOpening opening, ReadOptions options) throws IOException {
        ZipFile file = null;
        LimitedZip zip = null;
        WordPackage opened = null;
        try {
            file = opening.open();
            zip = new LimitedZip(file, options);
            WordPackage candidate = new WordPackage(zip);
            if (zip.budget().refusal() != null) {
                throw zip.budget().refusal();
            }
            opened = candidate;
            return opened;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            throw zip != null && zip.budget().refusal() != null ? zip.budget().refusal() : refusal(e, file);
        } finally {
            if (opened == null && file != null) {
                file.close();
            }
        }
    }

    private static UnreadableDocumentException refusal(Exception e, ZipFile zip) {
        OtherPackage other = zip == null ? null : OtherPackage.of(zip);
        if (other != null) {
            return other.refusal();
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableDocumentException known) {
                return known;
            }
        }
        return zip == null
                ? new UnreadableDocumentException(
                        Reason.BROKEN_ZIP, "the file is damaged or cut off: its zip directory cannot be read", e)
                : noParts(e);
    }

    private static UnreadableDocumentException noParts(Exception cause) {
        return new UnreadableDocumentException(
                Reason.BROKEN_PACKAGE,
                "the file is a zip without the parts of a Word document",
                "unpack it where documents are in it, else save the document as .docx again",
                cause);
    }

    private PackagePart mainPart() throws UnreadableDocumentException, InvalidFormatException {
        PackagePart part = target(
                opc::getPart,
                opc.getRelationshipsByType(TRANSITIONAL + "officeDocument"),
                opc.getRelationshipsByType(STRICT + "officeDocument"));
        if (part == null) {
            throw noParts(null);
        }
        String type = part.getContentType();
        if (type.contains("spreadsheet") || type.contains("ms-excel")) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED,
                    "this is an Excel workbook (.xlsx), not a Word document (use the Word document with these tables)");
        }
        if (type.contains("presentation") || type.contains("ms-powerpoint")) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED,
                    "this is a PowerPoint presentation (.pptx), not a Word document (use the Word document with these tables)");
        }
        return part;
    }

    @Override
    public InputStream content() throws IOException {
        zip.budget().described();
        return main.getInputStream();
    }

    @Override
    public InputStream styles() throws IOException {
        try {
            PackagePart part = target(
                    main::getRelatedPart,
                    main.getRelationshipsByType(TRANSITIONAL + "styles"),
                    main.getRelationshipsByType(STRICT + "styles"));
            zip.budget().described();
            return part == null ? null : part.getInputStream();
        } catch (InvalidFormatException e) {
            throw new UnreadableDocumentException(
                    Reason.BROKEN_PACKAGE, "the document's relationships cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UnreadableDocumentException(
                    Reason.BROKEN_PACKAGE, "the file is damaged: it leads to styles that are not in it", e);
        }
    }

    /** The first part of the package that is there; what is stated twice or stands elsewhere is not followed. */
    private static PackagePart target(RelatedParts related, PackageRelationshipCollection... found)
            throws InvalidFormatException {
        for (PackageRelationshipCollection relationships : found) {
            for (PackageRelationship relationship : relationships) {
                PackagePart part =
                        relationship.getTargetMode() == TargetMode.EXTERNAL ? null : related.part(relationship);
                if (part != null) {
                    return part;
                }
            }
        }
        return null;
    }

    @Override
    public XmlCursor cursor(InputStream in, String part, ReadOptions options) throws IOException {
        return new ParserCursor(in, part, options);
    }

    /** Gives the file back; POI only forgets what it would have written. */
    @Override
    public void close() throws IOException {
        try {
            opc.revert();
        } finally {
            zip.close();
        }
    }

    private interface RelatedParts {
        PackagePart part(PackageRelationship relationship) throws InvalidFormatException;
    }

    private interface ZipOpening {
        ZipFile open() throws IOException;
    }
}

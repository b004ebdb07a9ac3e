package io.github.mubiao.read;

import io.github.mubiao.read.flat.FlatDocument;
import io.github.mubiao.read.odf.OpenDocument;
import io.github.mubiao.read.ofd.OfdReader;
import io.github.mubiao.read.pdf.PdfReader;
import io.github.mubiao.read.rtf.RtfDocument;
import io.github.mubiao.read.sheet.XlsBook;
import io.github.mubiao.read.sheet.XlsxBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.apache.commons.io.function.IOBiConsumer;
import org.apache.commons.io.function.IOConsumer;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Reads documents: paragraphs and raw tables, in order, as a stream. May be shared by threads. */
public final class DocumentReader {

    /** The format of a document in one XML file. */
    private static final String FLAT = "xml";

    /** What a page that this program wrote says of itself, and the bytes at its beginning within which it does. */
    private static final String OWN_PAGE = "<meta name=\"generator\" content=\"mubiao ";

    private static final int OWN_HEAD = 1 << 12;

    private final ReadOptions options;

    /** Makes a reader with these options. */
    public DocumentReader(ReadOptions options) {
        this.options = Objects.requireNonNull(options);
    }

    /**
     * Reads a file whatever its name says. The file is opened for reading only and closed on every
     * path.
     *
     * @param handler takes the content; what it throws comes out unchanged
     * @return what was left out, and what is wrong with the file
     * @throws UnreadableDocumentException where the file cannot be read; blocks may have been handed
     *     out before
     */
    public ReadResult read(Path file, BlockHandler handler) throws IOException {
        FileKind kind = kind(file);
        return switch (kind) {
            case PACKAGE -> document(ZipParts.open(file, options), null, handler);
            case COMPOUND -> compound(file, handler);
            case HTML -> page(file, handler);
            case MHTML -> whole("html", file, handler, MimePage::read);
            case RTF -> whole("rtf", file, handler, (bytes, output) -> RtfDocument.read(bytes, new Blocks(output)));
            case FLAT_XML -> flat(file, handler);
            case PDF -> blocks("pdf", new Consumption(options), handler, blocks -> PdfReader.read(file, blocks));
            case NOTHING, UNIFORM, XML, IMAGE, ARCHIVE, TEXT, UNKNOWN -> throw kind.refusal();
        };
    }

    private FileKind kind(Path file) throws IOException {
        require(file);
        try (InputStream in = Files.newInputStream(file)) {
            return FileKind.of(in.readNBytes(FileKind.PREFIX));
        } catch (NoSuchFileException e) {
            throw Refusal.NO_FILE.because(e);
        } catch (AccessDeniedException e) {
            throw Refusal.NO_PERMISSION.because(e);
        }
    }

    /**
     * Refuses what is no file on a disk, and what is larger than any document, before a byte of it is read.
     *
     * @throws UnreadableDocumentException if the file is not there, or not to be read
     */
    public void require(Path file) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (AccessDeniedException e) {
            throw Refusal.NO_PERMISSION.because(e);
        } catch (NoSuchFileException e) {
            throw Refusal.NO_FILE.because(e);
        }
        if (attributes.isDirectory()) {
            throw Refusal.FOLDER.of();
        }
        // It may have no end, and what it gives can be read but once.
        if (!attributes.isRegularFile() || isMadeUp(file, attributes.size())) {
            throw Refusal.DEVICE.of();
        }
        Limit.FILE.check(attributes.size(), options);
    }

    /**
     * Whether a file holds a document by its content, whatever its name says: a web page, or a package or a
     * compound file with a Word document in it.
     */
    public boolean isDocument(Path file) {
        try {
            return switch (kind(file)) {
                case HTML, MHTML, RTF, FLAT_XML, PDF -> true;
                case PACKAGE -> isWord(file);
                case COMPOUND -> {
                    try (CompoundFile compound = CompoundFile.open(file.toFile())) {
                        yield compound.isProtectedPackage() || compound.isWordDocument() || compound.isWorkbook();
                    }
                }
                default -> false;
            };
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file is a workbook or a page of results that this program wrote. */
    public boolean isOwn(Path file) {
        try {
            FileKind kind = kind(file);
            if (kind == FileKind.HTML) {
                return isOwnPage(file);
            }
            if (kind != FileKind.PACKAGE) {
                return false;
            }
            try (WordPackage workbook = WordPackage.of(ZipParts.open(file, options), options)) {
                return workbook.isWorkbook() && workbook.isOwn();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOwnPage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(OWN_HEAD), StandardCharsets.UTF_8).contains(OWN_PAGE);
        }
    }

    private boolean isWord(Path file) throws IOException {
        ZipParts zip = ZipParts.open(file, options);
        if (isOfd(zip)) {
            zip.close();
            return true;
        }
        try (WordPackage word = WordPackage.of(zip, options)) {
            return word.isDocument();
        }
    }

    /**
     * Whether the operating system makes a file up while it is read, as those below {@code /proc}: these have
     * no size, or a page's, in a file system that has no space.
     */
    private static boolean isMadeUp(Path file, long size) {
        try {
            return size <= FileKind.PREFIX && Files.getFileStore(file).getTotalSpace() == 0;
        } catch (IOException e) {
            // Where a system does not say what is mounted, a file is taken for one.
            return false;
        }
    }

    private ReadResult document(ZipParts zip, String flat, BlockHandler handler) throws IOException {
        if (isOfd(zip)) {
            try (zip) {
                return blocks("ofd", zip.consumption(), handler, blocks -> OfdReader.read(zip, blocks));
            }
        }
        try (WordPackage source = WordPackage.of(zip, options)) {
            if (source.isOpenDocument()) {
                OpenDocument document = OpenDocument.of(source.parts());
                return blocks(document.format(), source.consumption(), handler, document::read);
            }
            if (source.isWorkbook()) {
                if (source.isOwn()) {
                    throw Refusal.OWN_FILE.of();
                }
                String format = flat == null ? "xlsx" : flat;
                return blocks(
                        format,
                        source.consumption(),
                        handler,
                        blocks -> XlsxBook.read(source.parts(), source.main(), blocks));
            }
            return word(source, flat == null ? "docx" : flat, handler);
        }
    }

    /** Whether a package is one of pages; a Word document may hold any part beside its own. */
    private static boolean isOfd(ZipParts zip) {
        return zip.has(OfdReader.MAIN) && !zip.has(WordPackage.RELATIONSHIPS);
    }

    private ReadResult word(WordPackage source, String format, BlockHandler handler) throws IOException {
        handler.start(format);
        Output output = new Output(handler, source.consumption(), options);
        new EmbeddedDocuments(source, output).readMain();
        return output.tally().result(format);
    }

    /** Reads a document of a format whose reader makes whole blocks. */
    private ReadResult blocks(String format, Consumption consumption, BlockHandler handler, IOConsumer<Blocks> reader)
            throws IOException {
        handler.start(format);
        Output output = new Output(handler, consumption, options);
        reader.accept(new Blocks(output));
        return output.tally().result(format);
    }

    /** Reads a document in one XML file: that of a package as the package, any other as what it is. */
    private ReadResult flat(Path file, BlockHandler handler) throws IOException {
        Limit.WHOLE.check(Files.size(file), options);
        Consumption consumption = new Consumption(options);
        FlatDocument flat = FlatDocument.of(
                Files.readAllBytes(file),
                (bytes, name) -> new XmlCursor(new ByteArrayInputStream(bytes), name, consumption, options));
        return flat.isPackage()
                ? document(ZipParts.open(flat.toPackage(), options), FLAT, handler)
                : blocks(FLAT, consumption, handler, flat::read);
    }

    private ReadResult page(Path file, BlockHandler handler) throws IOException {
        if (isOwnPage(file)) {
            throw Refusal.OWN_FILE.of();
        }
        return whole("html", file, handler, (bytes, output) -> HtmlPage.read(bytes, null, output));
    }

    private ReadResult compound(Path file, BlockHandler handler) throws IOException {
        DocFile document;
        try (CompoundFile compound = CompoundFile.open(file.toFile())) {
            if (compound.isProtectedPackage()) {
                return document(ZipParts.open(compound.decrypt(options), options), null, handler);
            }
            if (!compound.isWordDocument() && compound.isWorkbook()) {
                DirectoryNode root = compound.root();
                return blocks("xls", new Consumption(options), handler, blocks -> XlsBook.read(root, blocks));
            }
            if (!compound.isWordDocument()) {
                throw compound.refusal();
            }
            document = DocFile.open(compound.root(), Files.size(file), options);
        }
        handler.start("doc");
        Output output = new Output(handler, options);
        DocWalk.document(document, output);
        return output.tally().result("doc");
    }

    /** Reads the bytes of a document of a format that is read into memory whole. */
    private ReadResult whole(String format, Path file, BlockHandler handler, IOBiConsumer<byte[], Output> reader)
            throws IOException {
        Limit.WHOLE.check(Files.size(file), options);
        byte[] bytes = Files.readAllBytes(file);
        handler.start(format);
        Output output = new Output(handler, options);
        reader.accept(bytes, output);
        return output.tally().result(format);
    }
}

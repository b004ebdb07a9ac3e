package io.github.mubiao.read;

import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** Reads documents: paragraphs and raw tables, in order, as a stream. May be shared by threads. */
public final class DocumentReader {

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
     * @return what was left out
     * @throws UnreadableDocumentException where the file cannot be read; blocks may have been handed
     *     out before
     */
    public ReadResult read(Path file, BlockHandler handler) throws IOException {
        FileKind kind = kind(file);
        return switch (kind) {
            case PACKAGE -> packaged(file, handler);
            case COMPOUND -> compound(file, handler);
            case HTML -> whole("html", file, handler, (bytes, output) -> HtmlPage.read(bytes, null, output));
            case MHTML -> whole("html", file, handler, MimePage::read);
            case NOTHING, PDF, RTF, FLAT_XML, UNIFORM, XML, IMAGE, ARCHIVE, TEXT, UNKNOWN -> throw kind.refusal();
        };
    }

    private static FileKind kind(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableDocumentException(Reason.MISSING, "this is a folder, not a file");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // It may have no end, and what it gives can be read but once.
            throw new UnreadableDocumentException(
                    Reason.MISSING, "this is a pipe or a device, not a file (save what it gives as a file)");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return FileKind.of(in.readNBytes(FileKind.PREFIX));
        } catch (NoSuchFileException e) {
            throw new UnreadableDocumentException(Reason.MISSING, "there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableDocumentException(Reason.MISSING, "the file may not be read", e);
        }
    }

    /**
     * Reads a package the fast way, and where that meets something unusual, the thorough way from the
     * start; what was handed on by then is not handed on again.
     */
    private ReadResult packaged(Path file, BlockHandler handler) throws IOException {
        HandedOn handedOn = new HandedOn(handler);
        try {
            return plainly(file, handedOn);
        } catch (UnusualFileException unusual) {
            handedOn.startAgain();
            return thoroughly(file, handedOn);
        }
    }

    /** Reads a package as Word writes it; throws {@link UnusualFileException} where it is another. */
    ReadResult plainly(Path file, BlockHandler handler) throws IOException {
        return word(PlainPackage.open(file, options), handler);
    }

    /** Reads any package. */
    ReadResult thoroughly(Path file, BlockHandler handler) throws IOException {
        return word(WordPackage.open(file, options), handler);
    }

    private ReadResult word(WordParts source, BlockHandler handler) throws IOException {
        try (source) {
            Styles styles = Styles.read(source, options);
            handler.start("docx");
            Tally tally = new Tally();
            try (InputStream in = source.content()) {
                source.readWhole(
                        in,
                        "main part",
                        options,
                        xml -> BlockWalk.document(
                                new Reading(xml, styles, new Outbox(handler, options), tally, options)));
            }
            return new ReadResult("docx", tally.total());
        }
    }

    private ReadResult compound(Path file, BlockHandler handler) throws IOException {
        DocFile document;
        try (CompoundFile compound = CompoundFile.open(file.toFile())) {
            if (compound.isProtectedPackage()) {
                return word(WordPackage.open(compound.decrypt(options), options), handler);
            }
            if (!compound.isWordDocument()) {
                throw compound.refusal();
            }
            document = DocFile.open(compound.root(), Files.size(file), options);
        }
        handler.start("doc");
        Output output = new Output(handler, options);
        DocWalk.document(document, output);
        return new ReadResult("doc", output.tally().total());
    }

    /** Reads the bytes of a document of a format that is read into memory whole. */
    private interface WholeReader {
        void read(byte[] bytes, Output output) throws IOException;
    }

    private ReadResult whole(String format, Path file, BlockHandler handler, WholeReader reader) throws IOException {
        Limit.WHOLE.check(Files.size(file), options);
        byte[] bytes = Files.readAllBytes(file);
        handler.start(format);
        Output output = new Output(handler, options);
        reader.read(bytes, output);
        return new ReadResult(format, output.tally().total());
    }
}

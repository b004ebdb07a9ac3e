package io.github.mubiao.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.DocumentReader;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.write.AtomicFile;
import io.github.mubiao.write.Format;
import io.github.mubiao.write.Writers;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

/** What is measured on a document. */
enum Contender {
    /** A limit: the main part unzipped. */
    INFLATE("inflating document.xml") {
        @Override
        long run(Path file, Path out) throws IOException {
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream in = zip.getInputStream(zip.getEntry(PART))) {
                return in.transferTo(OutputStream.nullOutputStream());
            }
        }
    },
    /** The measure of all others: the main part unzipped and cut into tokens. */
    AALTO("tokenising document.xml with Aalto") {
        @Override
        long run(Path file, Path out) throws Exception {
            XMLInputFactory factory = new InputFactoryImpl();
            long tokens = 0;
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream in = zip.getInputStream(zip.getEntry(PART))) {
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                while (xml.hasNext()) {
                    tokens += xml.next();
                }
                xml.close();
            }
            return tokens;
        }
    },
    /** This program's reader: paragraphs and raw tables. */
    READ("mubiao, reading alone") {
        @Override
        long run(Path file, Path out) throws IOException {
            long[] characters = {0};
            new DocumentReader(ReadOptions.defaults()).read(file, new BlockHandler() {
                @Override
                public void paragraph(Paragraph paragraph) {
                    characters[0] += paragraph.text().length();
                }

                @Override
                public void table(RawTable table) {
                    characters[0] += table.rows().size();
                }
            });
            return characters[0];
        }
    },
    /** The whole job: typed JSON and CSV files. */
    MUBIAO("mubiao, the whole job: JSON and CSV") {
        @Override
        long run(Path file, Path out) throws IOException {
            try (PartFiles parts = new PartFiles(out);
                    AtomicFile place = new AtomicFile(out.resolve("document.json"))) {
                JsonGenerator json = Writers.pretty(place.out());
                DocumentSink rows = Writers.run(Set.of(Format.CSV), false).document(parts::out);
                Count count = new Count();
                new Pipeline(ReadOptions.defaults())
                        .read(file, "document.docx", DocumentSink.all(List.of(count, Writers.json(json), rows)));
                json.flush();
                place.commit();
                return count.indicators;
            }
        }
    },
    /** Tika's streaming reader, text alone. */
    TIKA("Tika, SAX docx reader, text alone") {
        @Override
        long run(Path file, Path out) throws Exception {
            return Peers.tika(file);
        }
    },
    /** POI's document model, the text of each cell. */
    XWPF("POI XWPFDocument, bare cell reading") {
        @Override
        long run(Path file, Path out) throws Exception {
            return Peers.xwpf(file);
        }
    },
    /** docx4j's document model, the text of each cell. */
    DOCX4J("docx4j, bare cell reading") {
        @Override
        long run(Path file, Path out) throws Exception {
            return Peers.docx4j(file);
        }
    };

    private static final String PART = "word/document.xml";

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /**
     * Does the work once.
     *
     * @param out a folder for what is written
     * @return a number that depends on all of the work, so that none of it can be left out
     */
    abstract long run(Path file, Path out) throws Exception;

    /** Files for the rows of tables. */
    private static final class PartFiles implements Closeable {

        private final Path folder;
        private final List<OutputStream> open = new ArrayList<>();

        PartFiles(Path folder) {
            this.folder = folder;
        }

        OutputStream out(String file) {
            try {
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(file)), 1 << 16);
                open.add(out);
                return out;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            for (OutputStream out : open) {
                out.close();
            }
        }
    }

    private static final class Count implements DocumentSink {

        private long indicators;

        @Override
        public void start(DocumentHeader header) {
            // Nothing of it is counted.
        }

        @Override
        public void project(Project project) {
            indicators += project.indicators().size();
        }

        @Override
        public void end(List<Finding> findings) {
            // Nothing of it is counted.
        }
    }
}

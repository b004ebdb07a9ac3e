package io.github.mubiao.bench;

import jakarta.xml.bind.JAXBElement;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import org.xml.sax.helpers.DefaultHandler;

/** Other readers of Word files, each doing the least that gives the text of every cell. */
final class Peers {

    private Peers() {}

    static long tika(Path file) throws Exception {
        long[] characters = {0};
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        allowLargeParts();
        try (InputStream in = org.apache.tika.io.TikaInputStream.get(file)) {
            new OOXMLParser()
                    .parse(
                            in,
                            new DefaultHandler() {
                                @Override
                                public void characters(char[] text, int start, int length) {
                                    characters[0] += length;
                                }
                            },
                            new Metadata(),
                            context);
        }
        return characters[0];
    }

    static long xwpf(Path file) throws Exception {
        long characters = 0;
        allowLargeParts();
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            for (XWPFTable table : document.getTables()) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        characters += cell.getText().length();
                    }
                }
            }
        }
        return characters;
    }

    private static void allowLargeParts() {
        ZipSecureFile.setMinInflateRatio(0.001);
        ZipSecureFile.setMaxEntrySize(4L << 30);
        org.apache.poi.util.IOUtils.setByteArrayMaxOverride(Integer.MAX_VALUE - 8);
    }

    static long docx4j(Path file) throws Exception {
        WordprocessingMLPackage word = WordprocessingMLPackage.load(file.toFile());
        return cells(word.getMainDocumentPart().getContent());
    }

    private static long cells(List<Object> content) throws Exception {
        long characters = 0;
        for (Object child : content) {
            Object element = child instanceof JAXBElement<?> wrapped ? wrapped.getValue() : child;
            if (element instanceof Tc cell) {
                java.io.StringWriter text = new java.io.StringWriter();
                TextUtils.extractText(cell, text);
                characters += text.getBuffer().length();
            } else if (element instanceof Tbl || element instanceof Tr) {
                characters += cells(((ContentAccessor) element).getContent());
            }
        }
        return characters;
    }
}

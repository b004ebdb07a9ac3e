package io.github.mubiao.cli;

import io.github.mubiao.carriers.HostileCarriers;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import io.github.mubiao.docx.Zips;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Files that want to take the machine down, to read other files or to reach others: each with what the
 * program is to say of it. {@code null} stands for a document that is read like any other.
 */
final class HostileFiles {

    private static final String MAIN = "word/document.xml";
    private static final String EXTERNAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Path folder;
    private final String server;
    private final Map<String, String> expected = new LinkedHashMap<>();

    /**
     * Makes files in a folder.
     *
     * @param server the address that they would fetch things from
     */
    HostileFiles(Path folder, String server) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.server = server;
    }

    /** Writes all files. Their names and what each is refused with. */
    Map<String, String> write() throws IOException, GeneralSecurityException {
        bombs();
        entities();
        sizes();
        numbers();
        packages();
        values();
        pages();
        protectedOnes();
        carriers();
        return expected;
    }

    private void carriers() throws IOException {
        for (Map.Entry<String, HostileCarriers.Hostile> file :
                HostileCarriers.files().entrySet()) {
            HostileCarriers.Hostile hostile = file.getValue();
            write("carrier-" + file.getKey(), hostile.bytes(), hostile.said() == null ? NO_PROJECT : hostile.said());
        }
    }

    private void bombs() throws IOException {
        body(
                "ratio.docx",
                "<w:p><w:r><w:t>" + "a".repeat(2000) + "</w:t></w:r></w:p>",
                30_000,
                "more than 400 unzipped bytes for each zipped one (--limit ratio=N raises this)");
        body(
                "one-text-run.docx",
                "<w:p><w:r><w:t>",
                noise(100 << 10),
                1_000,
                "</w:t></w:r></w:p>",
                "more than 2000000 characters in a cell or paragraph (--limit text=N raises this)");
        try (ZipOutputStream zip =
                zip("entries.docx", "more than 50000 entries in the package (--limit entries=N raises this)")) {
            for (Map.Entry<String, byte[]> part :
                    Zips.unzip(new DocxBuilder().build()).entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            for (int i = 0; i < 60_000; i++) {
                put(zip, "x" + i + ".xml", new byte[0]);
            }
        }
    }

    private void entities() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w:document [<!ENTITY a \"ha\">");
        for (char c = 'b'; c <= 'z'; c++) {
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        String doctype = "word/document.xml in the file has a DOCTYPE, which no Word document has";
        with("entities.docx", MAIN, xml -> declared(xml, laughs + "]>").replace("<w:body>", "<w:body>&z;"), doctype);
        for (String place : new String[] {"file:///etc/passwd", server + "entity"}) {
            String outside = "<!DOCTYPE w:document [<!ENTITY z SYSTEM \"" + place + "\">]>";
            with(
                    "entity-" + (place.startsWith("file") ? "file" : "address") + ".docx",
                    MAIN,
                    xml -> declared(xml, outside).replace("<w:body>", "<w:body>&z;"),
                    doctype);
        }
        with("dtd.docx", MAIN, xml -> declared(xml, "<!DOCTYPE w:document SYSTEM \"" + server + "dtd\">"), doctype);
        Change laughing = xml -> declared(xml, laughs + "]>").replace("</", "&z;</");
        with(
                "entities-relationships.docx",
                "_rels/.rels",
                laughing,
                "_rels/.rels in the file has a DOCTYPE, which no Word document has");
        // What the package says of its parts' types is never looked at.
        with("entities-types.docx", "[Content_Types].xml", laughing, null);
    }

    private static String declared(String xml, String doctype) {
        int end = xml.indexOf("?>") + 2;
        return xml.substring(0, end) + doctype + xml.substring(end);
    }

    private void sizes() throws IOException {
        String nesting = "more than 50 tables within tables (--limit nesting=N raises this)";
        raw("nested-tables.docx", nested("<w:tbl><w:tr><w:tc>", "<w:p/>", "</w:tc></w:tr></w:tbl>", 3_000), nesting);
        String depth = "more than 500 elements within elements (--limit depth=N raises this)";
        raw(
                "alternate-content.docx",
                nested(
                        "<mc:AlternateContent><mc:Choice Requires=\"wps\">",
                        "",
                        "</mc:Choice></mc:AlternateContent>",
                        20_000),
                depth);
        String span = "more than 1000 columns in a row (--limit span=N raises this)";
        raw("grid-span.docx", cell("<w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>"), span);
        raw(
                "grid-before.docx",
                "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2000000000\"/></w:trPr></w:tr></w:tbl>",
                span);
        String row = "<w:tr>" + "<w:tc><w:p/></w:tc>".repeat(1_000) + "</w:tr>";
        body(
                "cells.docx",
                "<w:tbl>",
                row,
                1_000,
                "</w:tbl>",
                "more than 400000 cells in a table (--limit cells=N raises this)");
        String merged = "<w:tr>" + "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>".repeat(900) + "</w:tr>";
        body("merged-cells.docx", "<w:tbl>", merged, 400, "</w:tbl>", NO_PROJECT);
        raw(
                "attribute.docx",
                "<w:p w:x=\"" + noise(17 << 20) + "\"/>",
                "more than 16777216 bytes in one XML tag (--limit token=N raises this)");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            names.append("<w:n").append(i).append("/>");
        }
        raw("names.docx", names.toString(), "more than 10000 different names in the XML (--limit names=N raises this)");
        body(
                "paragraphs.docx",
                "<w:p/>",
                3_000_000,
                "more than 1000000 paragraphs, rows and cells in the document (--limit blocks=N raises this)");
    }

    /** So many things that each would be read at once. */
    private void numbers() throws IOException {
        String cells = "more than 400000 cells in a table (--limit cells=N raises this)";
        body("rows.docx", "<w:tbl>", "<w:tr/>", 1_000_000, "</w:tbl>", cells);
        String row = "<w:tr>" + cellXml("数").repeat(100) + "</w:tr>";
        body("many-cells.docx", "<w:tbl>", row, 20_000, "</w:tbl>", cells);
        String tables = "more than 40000 tables in the document (--limit tables=N raises this)";
        String table = "<w:tbl><w:tr>" + cellXml("数") + "</w:tr></w:tbl>";
        body("tables.docx", table, 100_000, tables);
        body("tables-in-a-table.docx", "<w:tbl><w:tr><w:tc>", table, 100_000, "</w:tc></w:tr></w:tbl>", tables);
        body(
                "fields.docx",
                "<w:p>",
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
                10_000_000,
                "</w:p>",
                "more than 2000000 characters in a cell or paragraph (--limit text=N raises this)");
        body(
                "deleted-rows.docx",
                "<w:tbl>",
                "<w:tr><w:trPr><w:del/></w:trPr></w:tr>",
                11_000_000,
                "</w:tbl>",
                "more than 30000000 elements in the XML (--limit tags=N raises this)");
        StringBuilder message = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < 20_000; i++) {
            message.append("Content-Type: multipart/related; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
        }
        write(
                "parts.mht",
                message.append("Content-Type: text/html\r\n\r\n<p>x").toString().getBytes(StandardCharsets.UTF_8),
                "more than 10 parts within parts of a MIME message (--limit parts=N raises this)");
        String headers = "the web page in one file (MHTML) is damaged: its lines or headers are longer than any program"
                + " writes them (open it in Word or WPS and save it as .docx)";
        for (String header : new String[] {"X: y\r\n".repeat(100_000), "X: " + "y".repeat(3_000_000) + "\r\n"}) {
            write(
                    "headers-" + header.length() + ".mht",
                    ("MIME-Version: 1.0\r\n" + header + "Content-Type: text/html\r\n\r\n<p>x")
                            .getBytes(StandardCharsets.UTF_8),
                    headers);
        }
        page(
                "closed-divisions.html",
                "<div>".repeat(1_000_000) + "</div>".repeat(1_000_000),
                "more than 500 elements within elements (--limit depth=N raises this)");
        page(
                "elements.html",
                "<p>x".repeat(1_100_000),
                "more than 1000000 elements in a web page (--limit elements=N raises this)");
        page(
                "comments.html",
                "<!---->".repeat(1_100_000),
                "more than 1000000 elements in a web page (--limit elements=N raises this)");
    }

    /** What is said of a document that is read, and holds nothing. */
    static final String NO_PROJECT = "no project";

    private void packages() throws IOException {
        byte[] good = Batch.document(1, 1);
        for (String name : new String[] {"../../evil.xml", "C:\\evil.xml", "/etc/evil.xml", "word\\evil.xml"}) {
            Map<String, byte[]> parts = new LinkedHashMap<>(Zips.unzip(good));
            parts.put(name, new byte[] {1});
            boolean leadsOut = name.contains(":") || name.contains("..");
            write(
                    "name-" + expected.size() + ".docx",
                    Zips.zip(parts),
                    leadsOut
                            ? "the file is forged: the name of " + name.replace('\\', '/')
                                    + " in it leads out of the file (do not open it; ask for it again)"
                            : null);
        }
        Map<String, byte[]> macros = new LinkedHashMap<>(Zips.unzip(good));
        macros.put("word/vbaProject.bin", noise(5_000).getBytes(StandardCharsets.UTF_8));
        macros.compute(
                "[Content_Types].xml",
                (name, part) -> text(part)
                        .replace("wordprocessingml.document.main", "document.macroEnabled.main")
                        .replace(
                                "<Override",
                                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override")
                        .getBytes(StandardCharsets.UTF_8));
        write("macros.docm", Zips.zip(macros), null);
        StringBuilder links = new StringBuilder();
        for (String type :
                new String[] {"styles", "attachedTemplate", "image", "frame", "oleObject", "aFChunk", "hyperlink"}) {
            links.append("<Relationship Id=\"r")
                    .append(type)
                    .append("\" Type=\"")
                    .append(EXTERNAL)
                    .append(type)
                    .append("\" Target=\"")
                    .append(server)
                    .append(type)
                    .append("\" TargetMode=\"External\"/>");
        }
        Map<String, byte[]> outside = new LinkedHashMap<>(Zips.unzip(good));
        outside.put(
                "word/_rels/document.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                                + "</Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        write("relationships.docx", Zips.zip(outside), null);
        with(
                "ole.docx",
                MAIN,
                xml -> xml.replace(
                        "<w:body>",
                        "<w:body><w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:"
                                + "office:office\" Type=\"Link\" r:id=\"rId77\"/></w:object></w:r></w:p>"
                                + "<w:p><w:r><w:instrText> DDEAUTO c:\\\\windows\\\\cmd.exe \"/k calc\" </w:instrText></w:r></w:p>"
                                + "<w:altChunk r:id=\"rId78\"/>"),
                null);
    }

    /** Cells of a right form, each of which tries the reading of values. */
    private void values() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        int most = 1_900_000;
        values.put("digits", "9".repeat(most));
        values.put("exponent", "≥1e999999999");
        values.put("decimals", "0." + "0".repeat(most) + "1");
        values.put("numerals", "一亿".repeat(most / 2));
        values.put("brackets", "（".repeat(most));
        values.put("ranges", "1至".repeat(most / 2));
        values.put("lists", "1、".repeat(most / 2));
        values.put("signs", "≥".repeat(most));
        values.put("stops", "、".repeat(most));
        values.put("letters", "A".repeat(most));
        values.put("labels", "指标1：".repeat(most / 5));
        values.put("lines", "1.\u3000".repeat(most / 4));
        values.put("dates", "2022年".repeat(most / 5));
        values.put("spaces", "8" + " ".repeat(most) + "0%");
        values.put("codes", "130209000010" + " ".repeat(most));
        values.put("units", "323001" + " ".repeat(most) + "-");
        values.put("dots", "……\u3000".repeat(most / 3) + "完成");
        values.put("parts", "新增1人，".repeat(most / 5));
        for (Map.Entry<String, String> value : values.entrySet()) {
            DocxTable table = new DocxTable(6)
                    .row(value.getValue())
                    .row("项目编码", "13020900001P00000001", "项目名称", value.getValue(), "预算数", value.getValue())
                    .row("绩效目标", value.getValue())
                    .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
                    .row("产出指标", "数量指标", "人数", value.getValue(), value.getValue(), "规划");
            body(
                    "value-" + value.getKey() + ".docx",
                    "",
                    new DocxBuilder()
                            .paragraph("绩效文本")
                            .raw(table.xml())
                            .documentXml()
                            .replaceAll("(?s)^.*<w:body>|<w:sectPr>.*$", ""),
                    1,
                    "",
                    null);
        }
        DocxTable labels = new DocxTable(4).row("项目编码", "13020900001P00000001", "项目名称", "甲");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            rows.append("<w:tr>")
                    .append(cellXml("未知标签" + i))
                    .append(cellXml("值"))
                    .append(cellXml("别的标签" + i))
                    .append(cellXml("值"))
                    .append("</w:tr>");
        }
        body("labels.docx", "", labels.raw(rows.toString()).xml(), 1, "", null);
        StringBuilder weights = new StringBuilder();
        for (int i = 0; i < 8_000; i++) {
            weights.append("<tr><td>产出指标<td>数量指标<td>人数")
                    .append(i)
                    .append("<td>≥1人<td>")
                    .append(i < 1_999 ? "1" : "0.000100001");
        }
        page(
                "weights.html",
                "<table><tr><td>项目名称<td colspan=4>校舍维修<tr><td>一级指标<td>二级指标<td>三级指标<td>指标值<td>分值" + weights,
                null);
    }

    private void pages() throws IOException {
        page(
                "nested.html",
                "<table><tr><td>".repeat(3_000),
                "more than 500 elements within elements (--limit depth=N raises this)");
        page(
                "divisions.html",
                "<div>".repeat(200_000),
                "more than 500 elements within elements (--limit depth=N raises this)");
        page("span.html", "<table><tr><td colspan=2000000000 rowspan=2000000000>a</table>", NO_PROJECT);
        page(
                "cells.html",
                "<table>" + ("<tr>" + "<td>".repeat(999)).repeat(700) + "</table>",
                "more than 400000 cells in a table (--limit cells=N raises this)");
        page(
                "fetching.html",
                "<link rel=stylesheet href=" + server + "a><img src=" + server + "b><iframe src=" + server
                        + "c></iframe><script src=" + server + "d></script><meta http-equiv=refresh content=0;url="
                        + server
                        + "e><object data=" + server + "f></object>",
                NO_PROJECT);
        page("lines.html", "<table><tr><td>项目名称<td>校舍维修<tr><td>绩效目标<td>" + "<br>".repeat(900_000) + "完</table>", null);
        page("attributes.html", "<p " + "a=b ".repeat(2_000_000) + ">", NO_PROJECT);
        page(
                "text.html",
                "<p>" + "中".repeat(3_000_000),
                "more than 2000000 characters in a cell or paragraph (--limit text=N raises this)");
    }

    private void protectedOnes() throws IOException, GeneralSecurityException {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(Batch.document(1, 1));
            }
            try (OutputStream out =
                    file("password.docx", "the document is protected by a password (--password gives one)")) {
                container.writeFilesystem(out);
            }
        }
    }

    private interface Change {
        String of(String xml);
    }

    private void with(String name, String part, Change change, String message) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zips.unzip(Batch.document(1, 1)));
        parts.compute(part, (key, bytes) -> change.of(text(bytes)).getBytes(StandardCharsets.UTF_8));
        write(name, Zips.zip(parts), message);
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }

    private static String nested(String open, String inner, String close, int depth) {
        return open.repeat(depth) + inner + close.repeat(depth);
    }

    private static String cell(String properties) {
        return "<w:tbl><w:tr><w:tc>" + properties + "<w:p/></w:tc></w:tr></w:tbl>";
    }

    private static String cellXml(String text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    /** Text that no zip makes small. */
    private static String noise(int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private void raw(String name, String xml, String message) throws IOException {
        write(name, new DocxBuilder().raw(xml).build(), message);
    }

    private void page(String name, String body, String message) throws IOException {
        write(name, ("<!DOCTYPE html><html><body>" + body).getBytes(StandardCharsets.UTF_8), message);
    }

    private void body(String name, String piece, int times, String message) throws IOException {
        body(name, "", piece, times, "", message);
    }

    /** A document whose body is many times the same, written piece by piece. */
    private void body(String name, String before, String piece, int times, String after, String message)
            throws IOException {
        String[] around = new DocxBuilder().raw("@").documentXml().split("@", -1);
        try (ZipOutputStream zip = zip(name, message)) {
            // Noise is not worth more; what is always the same is to be as small as it can be.
            zip.setLevel(piece.length() > 50_000 ? Deflater.BEST_SPEED : Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> part :
                    Zips.unzip(new DocxBuilder().build()).entrySet()) {
                if (!part.getKey().equals(MAIN)) {
                    put(zip, part.getKey(), part.getValue());
                }
            }
            zip.putNextEntry(new ZipEntry(MAIN));
            zip.write((around[0] + before).getBytes(StandardCharsets.UTF_8));
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(bytes);
            }
            zip.write((after + around[1]).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }

    private ZipOutputStream zip(String name, String message) throws IOException {
        return new ZipOutputStream(file(name, message));
    }

    private OutputStream file(String name, String message) throws IOException {
        expected.put(name, message);
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
    }

    private void write(String name, byte[] bytes, String message) throws IOException {
        try (OutputStream out = file(name, message)) {
            out.write(bytes);
        }
    }

    /** The names of the files. */
    List<String> names() {
        return new ArrayList<>(expected.keySet());
    }
}

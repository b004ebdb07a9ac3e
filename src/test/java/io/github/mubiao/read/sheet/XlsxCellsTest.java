package io.github.mubiao.read.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mubiao.carriers.BookWriter;
import io.github.mubiao.carriers.DrawnSheet;
import io.github.mubiao.docx.Zips;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.ReadResult;
import io.github.mubiao.read.Readings;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one cell of a workbook shows, by the XML that states it. */
class XlsxCellsTest {

    private static final String NAMESPACE = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /** The text of the first cell, of which the shared text with number 0 is given too. */
    private static String shown(String cell, String shared, String workbook) throws IOException {
        List<String> blocks = new ArrayList<>();
        read(cell, shared, workbook, blocks);
        return String.join("\n", blocks);
    }

    private static ReadResult read(String cell, String shared, String workbook, List<String> blocks)
            throws IOException {
        Map<String, byte[]> parts = Zips.unzip(BookWriter.xlsx(List.of(DrawnSheet.of("S", "=1;;yyyy-mm-dd;;1"))));
        String sheet = "<sheetData><row r=\"1\">" + cell + "</row></sheetData>";
        parts.put("xl/worksheets/sheet1.xml", utf8("<worksheet " + NAMESPACE + ">" + sheet + "</worksheet>"));
        parts.put("xl/sharedStrings.xml", utf8("<sst " + NAMESPACE + "><si>" + shared + "</si></sst>"));
        String book = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        parts.put("xl/workbook.xml", utf8(book.replace("<sheets>", workbook + "<sheets>")));
        return Readings.read(Zips.zip(parts), ReadOptions.defaults(), blocks);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c r="A1" t="s"><v>0</v></c>                                   | <t>目标</t>                                       | p1 目标
            <c r="A1" t="s"><v>0</v></c>                                   | <r><t>≥</t></r><r><rPr><b/></rPr><t>80%</t></r>   | p1 ≥80%
            <c r="A1" t="s"><v>0</v></c>                                   | <t>目标</t><rPh sb="0" eb="2"><t>mubiao</t></rPh> | p1 目标
            <c r="A1" t="s"><v>0</v></c>                                   | <t>a_x000D_b_x005F_x0041_c_x_</t>                 | 'p1 a\nb_x0041_c_x_'
            <c r="A1" t="s"><v>7</v></c><c r="B1" t="str"><v>b</v></c>     | <t>a</t>                                          | p1 b
            <c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c> | <t/>                                       | p1 甲乙
            <c r="A1" t="str"><f>A2&amp;"元"</f><v>5元</v></c>              | <t/>                                              | p1 5元
            <c r="A1"><f>SUM(A2:A9)</f><v>0.30000000000000004</v></c>      | <t/>                                              | p1 0.3
            <c r="A1" t="b"><v>1</v></c>                                   | <t/>                                              | p1 TRUE
            <c r="A1" t="d" s="2"><v>2022-12-31T00:00:00</v></c>           | <t/>                                              | p1 2022-12-31
            <c r="A1" s="2"><v>44926</v></c>                               | <t/>                                              | p1 2022-12-31
            <c><v>1</v></c><c><v>2</v></c>                                 | <t/>                                              | 'p1 1\t2'
            <c r="A1" s="99"><v>1E2</v></c>                                | <t/>                                              | p1 100
            <c r="A1"><v>x</v></c>                                         | <t/>                                              | p1 x
            """)
    void shows(String cell, String shared, String expected) throws IOException {
        assertEquals(expected.replace("\\n", "\n").replace("\\t", "\t"), shown(cell, shared, ""));
    }

    @Test
    void countsDaysFrom1904() throws IOException {
        assertEquals(
                "p1 2022-12-31", shown("<c r=\"A1\" s=\"2\"><v>43464</v></c>", "<t/>", "<workbookPr date1904=\"1\"/>"));
    }

    @Test
    void formulasWithoutResultsAreReported() throws IOException {
        List<String> blocks = new ArrayList<>();
        ReadResult result = read("<c r=\"B1\"><f>A2+1</f></c><c r=\"C1\"><f>A3</f><v/></c>", "<t/>", "", blocks);
        assertEquals(List.of(), blocks);
        assertEquals("formula-without-result", result.findings().get(0).rule());
        assertEquals(List.of("S", "B1", "2"), result.findings().get(0).arguments());
    }

    @Test
    void errorsAreReportedAndNoText() throws IOException {
        List<String> blocks = new ArrayList<>();
        String cells = "<c r=\"B1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"C1\" t=\"e\"><v>#N/A</v></c>";
        ReadResult result = read(cells + "<c r=\"D1\" t=\"str\"><v>#1</v></c>", "<t/>", "", blocks);
        assertEquals(List.of("p1 #1"), blocks);
        assertEquals("formula-error", result.findings().get(0).rule());
        assertEquals(List.of("S", "B1", "2"), result.findings().get(0).arguments());
    }

    @Test
    void errorsOfCompoundFilesAreReportedAndNoText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Row row = book.createSheet("S").createRow(0);
            row.createCell(0).setCellValue("a");
            row.createCell(1).setCellErrorValue(FormulaError.DIV0.getCode());
            book.write(bytes);
        }
        List<String> blocks = new ArrayList<>();
        ReadResult result = Readings.read(bytes.toByteArray(), ReadOptions.defaults(), blocks);
        assertEquals(List.of("p1 a"), blocks);
        assertEquals("formula-error", result.findings().get(0).rule());
        assertEquals(List.of("S", "B1", "1"), result.findings().get(0).arguments());
    }

    private static final byte[] BOOK = BookWriter.xlsx(List.of(DrawnSheet.of("S", "#a | #b\n#c | #d")));
    private static final String TABLE = "t1 2x2 [1,1] a [1,2] b [2,1] c [2,2] d";

    @Test
    void protectedPackages() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("秘密");
            try (OutputStream out = encryptor.getDataStream(compound)) {
                out.write(BOOK);
            }
            compound.writeFilesystem(bytes);
        }
        assertPassword(bytes.toByteArray());
    }

    @Test
    void protectedCompoundFiles() throws Exception {
        byte[] plain = BookWriter.xls(List.of(DrawnSheet.of("S", "#a | #b\n#c | #d")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(plain))) {
            Biff8EncryptionKey.setCurrentUserPassword("秘密");
            book.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertPassword(bytes.toByteArray());
    }

    private static void assertPassword(byte[] file) throws IOException {
        assertReason(Reason.PASSWORD_NEEDED, file, ReadOptions.defaults());
        assertReason(Reason.PASSWORD_WRONG, file, ReadOptions.defaults().withPassword("错"));
        List<String> blocks = new ArrayList<>();
        Readings.read(file, ReadOptions.defaults().withPassword("秘密"), blocks);
        assertEquals(List.of(TABLE), blocks);
    }

    private static void assertReason(Reason reason, byte[] file, ReadOptions options) {
        UnreadableDocumentException refused =
                assertThrows(UnreadableDocumentException.class, () -> Readings.read(file, options, new ArrayList<>()));
        assertEquals(reason, refused.reason());
    }
}

package io.github.mubiao.read.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.carriers.BookWriter;
import io.github.mubiao.carriers.DrawnSheet;
import io.github.mubiao.carriers.OdfPackage;
import io.github.mubiao.docx.Zips;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.ReadResult;
import io.github.mubiao.read.Readings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Texts that lie over the cells of a workbook are paragraphs, a title before them and others behind. */
class SheetBoxesTest {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static String anchored(int row, String shapes) {
        return "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
                + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" + shapes + "<xdr:clientData/></xdr:twoCellAnchor>";
    }

    private static String shape(String name, String... paragraphs) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            text.append("<a:p><a:pPr/><a:r><a:rPr/><a:t>" + paragraph + "</a:t></a:r><a:endParaRPr/></a:p>");
        }
        return "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" " + name
                + "/><xdr:cNvSpPr txBox=\"1\"/></xdr:nvSpPr><xdr:spPr/>" + "<xdr:txBody><a:bodyPr/>" + text
                + "</xdr:txBody></xdr:sp>";
    }

    private static byte[] xlsx(String drawing) {
        Map<String, byte[]> parts = Zips.unzip(BookWriter.xlsx(List.of(DrawnSheet.of("S", "\n\n#a | #b\n#c | #d"))));
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                utf8(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"r1\" Type=\"" + RELATIONSHIPS
                                + "/drawing\" Target=\"../drawings/drawing1.xml\"/>"
                                + "</Relationships>"));
        parts.put(
                "xl/drawings/drawing1.xml",
                utf8("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" + drawing
                        + "</xdr:wsDr>"));
        return Zips.zip(parts);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void textsOfAnXlsx() throws IOException {
        List<String> blocks = new ArrayList<>();
        ReadResult result = Readings.read(
                xlsx(anchored(9, shape("name=\"注\"", "注：一", "二"))
                        + anchored(0, "<xdr:grpSp>" + shape("name=\"题\"", "项目绩效目标表") + "</xdr:grpSp>")
                        + "<mc:AlternateContent><mc:Choice Requires=\"a14\">" + anchored(9, shape("name=\"x\"", "三"))
                        + "</mc:Choice><mc:Fallback>" + anchored(9, shape("name=\"x\"", "三"))
                        + "</mc:Fallback></mc:AlternateContent>"
                        + anchored(9, "<xdr:pic><xdr:nvPicPr/></xdr:pic>")
                        + anchored(9, shape("name=\"y\" hidden=\"1\"", "藏"))
                        + anchored(9, shape("name=\"z\"", ""))),
                ReadOptions.defaults(),
                blocks);
        assertEquals(List.of("p1 项目绩效目标表", "t1 2x2 [1,1] a [1,2] b [2,1] c [2,2] d", "p2 注：一", "p3 二", "p4 三"), blocks);
        assertEquals(1, result.leftOut().hiddenRuns());
    }

    @Test
    void textsOfAnXls() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet("S");
            sheet.createRow(0).createCell(0).setCellValue("a");
            HSSFPatriarch shapes = sheet.createDrawingPatriarch();
            shapes.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 4))
                    .setString(new HSSFRichTextString("注：一\n二"));
            shapes.createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 1, (short) 6, 4))
                    .setString(new HSSFRichTextString("批注"));
            book.write(bytes);
        }
        List<String> blocks = new ArrayList<>();
        ReadResult result = Readings.read(bytes.toByteArray(), ReadOptions.defaults(), blocks);
        assertEquals(List.of("p1 a", "p2 注：一", "p3 二"), blocks);
        assertEquals(1, result.leftOut().comments());
    }

    @Test
    void textsOfAnOds() throws IOException {
        String frame = "<draw:frame><draw:text-box><text:p>%s</text:p></draw:text-box></draw:frame>";
        byte[] file = OdfPackage.zip(
                "spreadsheet",
                "",
                "<office:spreadsheet><table:table table:name=\"S\"><table:shapes>" + frame.formatted("注")
                        + "</table:shapes><table:table-row><table:table-cell>" + frame.formatted("题")
                        + "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>a</text:p>"
                        + "<office:annotation><text:p>批注</text:p></office:annotation></table:table-cell>"
                        + "</table:table-row></table:table></office:spreadsheet>");
        List<String> blocks = new ArrayList<>();
        ReadResult result = Readings.read(file, ReadOptions.defaults(), blocks);
        assertEquals(List.of("p1 题", "p2 a", "p3 注"), blocks);
        assertEquals(1, result.leftOut().comments());
    }
}

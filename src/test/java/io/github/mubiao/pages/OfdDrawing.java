package io.github.mubiao.pages;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.Zips;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws pages as an OFD file (GB/T 33190-2016). */
public final class OfdDrawing {

    private static final float POINTS = 72 / 25.4f;
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private OfdDrawing() {}

    /** The file. */
    public static byte[] draw(List<Sheet> sheets) {
        return Zips.zip(parts(sheets));
    }

    /** The parts of the file, which a test may change. */
    public static Map<String, byte[]> parts(List<Sheet> sheets) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "OFD.xml",
                xml("<ofd:OFD" + NAMESPACE + " DocType=\"OFD\" Version=\"1.1\"><ofd:DocBody><ofd:DocInfo/>"
                        + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"));
        StringBuilder document = new StringBuilder("<ofd:Document" + NAMESPACE + "><ofd:CommonData><ofd:PageArea>"
                + "<ofd:PhysicalBox>0 0 210 " + mm(sheets.get(0).height()) + "</ofd:PhysicalBox></ofd:PageArea>"
                + "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages>");
        for (int i = 0; i < sheets.size(); i++) {
            document.append("<ofd:Page ID=\"" + (100 + i) + "\" BaseLoc=\"Pages/Page_" + i + "/Content.xml\"/>");
        }
        parts.put("Doc_0/Document.xml", xml(document + "</ofd:Pages></ofd:Document>"));
        parts.put(
                "Doc_0/DocumentRes.xml",
                xml("<ofd:Res" + NAMESPACE + "><ofd:Fonts><ofd:Font ID=\"1\" FontName=\"宋体\"/></ofd:Fonts></ofd:Res>"));
        for (int i = 0; i < sheets.size(); i++) {
            parts.put(
                    "Doc_0/Pages/Page_" + i + "/Content.xml",
                    xml("<ofd:Page" + NAMESPACE + "><ofd:Content><ofd:Layer ID=\"2\">" + objects(sheets.get(i))
                            + "</ofd:Layer></ofd:Content></ofd:Page>"));
        }
        return parts;
    }

    public static byte[] xml(String root) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + root).getBytes(StandardCharsets.UTF_8);
    }

    static String objects(Sheet sheet) {
        StringBuilder objects = new StringBuilder();
        for (Sheet.Line line : sheet.lines()) {
            objects.append("<ofd:PathObject ID=\"3\" Boundary=\"" + mm(line.x()) + ' ' + mm(line.y()) + ' '
                    + mm(line.toX() - line.x()) + ' ' + mm(line.toY() - line.y()) + "\" LineWidth=\"0.2\">"
                    + "<ofd:AbbreviatedData>M 0 0 L " + mm(line.toX() - line.x()) + ' ' + mm(line.toY() - line.y())
                    + "</ofd:AbbreviatedData></ofd:PathObject>");
        }
        for (Sheet.Text text : sheet.texts()) {
            objects.append(text(text));
        }
        return objects.toString();
    }

    private static String text(Sheet.Text text) {
        StringBuilder deltas = new StringBuilder();
        String codes = text.text();
        for (int i = 0; i + 1 < codes.length(); i++) {
            deltas.append(i == 0 ? "" : " ").append(mm(Typesetter.width(codes.substring(i, i + 1), text.size())));
        }
        float top = text.y() - text.size();
        return "<ofd:TextObject ID=\"4\" Boundary=\"" + mm(text.x()) + ' ' + mm(top) + ' '
                + mm(Typesetter.width(codes, text.size())) + ' ' + mm(text.size() * 1.2f) + "\" Font=\"1\" Size=\""
                + mm(text.size()) + "\"><ofd:TextCode X=\"0\" Y=\"" + mm(text.size()) + "\" DeltaX=\"" + deltas
                + "\">" + DocxBuilder.escape(codes) + "</ofd:TextCode></ofd:TextObject>";
    }

    private static String mm(float points) {
        return String.format(Locale.ROOT, "%.4f", points / POINTS);
    }
}

package io.github.mubiao.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A document's main part as a tree, and the changes that keep its content. */
final class WordDom {

    static final String CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>@</w:sdtContent></w:sdt>";
    static final String TABLE_AROUND = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc>"
            + "<w:tcPr/>@<w:p/></w:tc></w:tr></w:tbl>";
    static final String TEXT_BOX = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>@</w:txbxContent>"
            + "</v:textbox></v:shape></w:pict></w:r></w:p>";

    static final String DRAWN_TEXT_BOX = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
            + "<wps:wsp><wps:txbx><w:txbxContent>@</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>后备</w:t></w:r></w:p>"
            + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";

    private static final String NAMESPACES = "xmlns:w=\"" + DocxBuilder.WORD + "\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    /** What a sign is in the Symbol font. */
    private static final Map<Character, String> SYMBOLS = Map.of('≥', "F0B3", '≤', "F0A3");

    private static final List<String> LABELS = List.of("项目编码", "项目名称", "绩效目标", "三级指标", "指标值");

    private final Document document;

    WordDom(Document document) {
        this.document = document;
    }

    /** Puts XML around every element of a name; {@code @} stands for the element. */
    void wrap(String name, String xml) throws Exception {
        for (Element element : elements(document.getDocumentElement(), name)) {
            wrap(element, xml);
        }
    }

    /** The same for the tables that begin with a text. */
    void wrapTables(String text, String xml) throws Exception {
        for (Element table : elements(document.getDocumentElement(), "tbl")) {
            if (table.getTextContent().startsWith(text)) {
                wrap(table, xml);
            }
        }
    }

    private void wrap(Element element, String xml) throws Exception {
        List<Node> nodes = nodes(xml.replace("@", "<w:here/>"));
        Node parent = element.getParentNode();
        for (Node node : nodes) {
            parent.insertBefore(node, element);
        }
        for (Node node : nodes) {
            Element here = here(node);
            if (here != null) {
                here.getParentNode().replaceChild(element, here);
            }
        }
    }

    private static Element here(Node node) {
        if (!(node instanceof Element element)) {
            return null;
        }
        if ("here".equals(element.getLocalName())) {
            return element;
        }
        List<Element> found = elements(element, "here");
        return found.isEmpty() ? null : found.get(0);
    }

    /** Puts XML before every element of a name. */
    void before(String name, String xml) throws Exception {
        for (Element element : elements(document.getDocumentElement(), name)) {
            for (Node node : nodes(xml)) {
                element.getParentNode().insertBefore(node, element);
            }
        }
    }

    /** Puts XML into every element of a name, as its first child. */
    void first(String name, String xml) throws Exception {
        for (Element element : elements(document.getDocumentElement(), name)) {
            for (Node node : nodes(xml)) {
                element.insertBefore(node, element.getFirstChild());
            }
        }
    }

    /** Divides the text of every run of two characters or more between two runs. */
    void splitRuns() {
        for (Element run : elements(document.getDocumentElement(), "r")) {
            List<Element> texts = elements(run, "t");
            String text = run.getTextContent();
            if (texts.size() == 1 && text.length() > 1) {
                Element second = (Element) run.cloneNode(true);
                run.getParentNode().insertBefore(second, run.getNextSibling());
                texts.get(0).setTextContent(text.substring(0, 1));
                elements(second, "t").get(0).setTextContent(text.substring(1));
            }
        }
    }

    /** Writes signs at the start of a run as XML: {@code @} is the code in the Symbol font,
     * {@code ^} its character, {@code #} the sign. */
    void signs(String xml) throws Exception {
        for (Element text : elements(document.getDocumentElement(), "t")) {
            String content = text.getTextContent();
            String code = content.isEmpty() ? null : SYMBOLS.get(content.charAt(0));
            if (code != null) {
                Node run = text.getParentNode();
                for (Node node : nodes(xml.replace("@", code)
                        .replace("^", Character.toString(Integer.parseInt(code, 16)))
                        .replace("#", content.substring(0, 1)))) {
                    run.getParentNode().insertBefore(node, run);
                }
                text.setTextContent(content.substring(1));
            }
        }
    }

    /** Moves the rows of each indicator table behind those of the table before it. */
    void joinTables() {
        Element above = null;
        for (Element table : elements(document.getDocumentElement(), "tbl")) {
            if (above != null && table.getTextContent().startsWith("一级指标")) {
                for (Element row : elements(table, "tr")) {
                    above.appendChild(row);
                }
                table.getParentNode().removeChild(table);
            } else {
                above = table;
            }
        }
    }

    /** Breaks each indicator table behind its second indicator, repeating the header; merged levels go on from nothing. */
    void breakTables() {
        for (Element table : elements(document.getDocumentElement(), "tbl")) {
            List<Element> rows = elements(table, "tr");
            if (table.getTextContent().startsWith("一级指标") && rows.size() > 3) {
                Element second = (Element) table.cloneNode(true);
                List<Element> copies = elements(second, "tr");
                for (int i = 1; i < rows.size(); i++) {
                    Element gone = i < 3 ? copies.get(i) : rows.get(i);
                    gone.getParentNode().removeChild(gone);
                }
                table.getParentNode().insertBefore(second, table.getNextSibling());
            }
        }
    }

    /** White space between the characters of labels. */
    void spreadLabels() {
        for (Element text : elements(document.getDocumentElement(), "t")) {
            String content = text.getTextContent();
            if (LABELS.contains(content)) {
                text.setTextContent(content.charAt(0) + "\u3000 " + content.charAt(1) + "\n" + content.substring(2));
            }
        }
    }

    /** Writes cells over several columns as cells that are merged sideways. */
    void mergeByCell() throws Exception {
        for (Element span : elements(document.getDocumentElement(), "gridSpan")) {
            int columns = Integer.parseInt(span.getAttributeNS(DocxBuilder.WORD, "val"));
            Node properties = span.getParentNode();
            Node cell = properties.getParentNode();
            properties.replaceChild(nodes("<w:hMerge w:val=\"restart\"/>").get(0), span);
            for (int i = 1; i < columns; i++) {
                Node merged =
                        nodes("<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>").get(0);
                cell.getParentNode().insertBefore(merged, cell.getNextSibling());
            }
        }
    }

    private List<Node> nodes(String xml) throws Exception {
        Document fragment = DocumentRewriter.parse("<f " + NAMESPACES + ">" + xml + "</f>");
        List<Node> nodes = new ArrayList<>();
        NodeList children = fragment.getDocumentElement().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            nodes.add(document.importNode(children.item(i), true));
        }
        return nodes;
    }

    private static List<Element> elements(Element within, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = within.getElementsByTagNameNS(DocxBuilder.WORD, name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}

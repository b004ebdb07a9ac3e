package io.github.mubiao.docx;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Writes a document's main part in another of the ways in which Word documents hold the same content. */
public final class DocumentRewriter {

    private static final String MAIN_PART = "word/document.xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private static final String STRICT_RELATIONSHIPS =
            "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

    private DocumentRewriter() {}

    /** The file rewritten. */
    public static byte[] rewrite(Way way, byte[] docx) throws Exception {
        Map<String, byte[]> parts = Zips.unzip(docx);
        Document document = parse(parts.get(MAIN_PART));
        String before = serialise(document);
        way.change(new WordDom(document));
        String xml = way.text().apply(serialise(document));
        if (way != Way.AS_IT_IS && xml.equals(before)) {
            throw new IllegalStateException(way + " finds nothing to change");
        }
        parts.replaceAll((name, part) -> name.endsWith(".rels") ? way.relationships(part) : part);
        parts.put(MAIN_PART, xml.getBytes(way.charset()));
        return Zips.zip(parts);
    }

    private static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    /** Reads XML that stands within the main part. */
    static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String serialise(Document document) throws Exception {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter xml = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(xml));
        return xml.toString();
    }

    /** A change of the document's elements. */
    interface Change {
        void apply(WordDom dom) throws Exception;
    }

    private static String otherPrefix(String xml) {
        return xml.replace("<w:", "<q:")
                .replace("</w:", "</q:")
                .replace(" w:", " q:")
                .replace("xmlns:w=", "xmlns:q=");
    }

    private static String utf16(String xml) {
        return "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml;
    }

    /** Ways to write the same content. The functions hold no state, which Error Prone cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    public enum Way {
        AS_IT_IS(dom -> {}),
        OTHER_PREFIX(dom -> {}, DocumentRewriter::otherPrefix, StandardCharsets.UTF_8),
        STRICT_NAMESPACE(dom -> {}, xml -> xml.replace(DocxBuilder.WORD, STRICT), StandardCharsets.UTF_8),
        UTF16_WITH_BYTE_ORDER_MARK(dom -> {}, DocumentRewriter::utf16, StandardCharsets.UTF_16LE),
        UTF16_BIG_ENDIAN(dom -> {}, DocumentRewriter::utf16, StandardCharsets.UTF_16BE),
        CONTROL_AROUND_TABLES(dom -> dom.wrap("tbl", WordDom.CONTROL)),
        CONTROL_AROUND_ROWS(dom -> dom.wrap("tr", WordDom.CONTROL)),
        CONTROL_AROUND_CELLS(dom -> dom.wrap("tc", WordDom.CONTROL)),
        CONTROL_AROUND_PARAGRAPHS(dom -> dom.wrap("p", WordDom.CONTROL)),
        CONTROL_AROUND_RUNS(dom -> dom.wrap("r", WordDom.CONTROL)),
        CUSTOM_XML_AROUND_TABLES(dom -> dom.wrap("tbl", "<w:customXml w:element=\"e\">@</w:customXml>")),
        CUSTOM_XML_AROUND_ROWS(dom -> dom.wrap("tr", "<w:customXml w:element=\"e\">@</w:customXml>")),
        CUSTOM_XML_AROUND_CELLS(dom -> dom.wrap("tc", "<w:customXml w:element=\"e\">@</w:customXml>")),
        SMART_TAG_AROUND_RUNS(dom -> dom.wrap("r", "<w:smartTag w:element=\"e\">@</w:smartTag>")),
        LINK_AROUND_RUNS(dom -> dom.wrap("r", "<w:hyperlink w:anchor=\"a\">@</w:hyperlink>")),
        INSERTED_BESIDE_DELETED(dom -> dom.wrap(
                "r", "<w:del w:id=\"1\"><w:r><w:delText>删除</w:delText></w:r></w:del><w:ins w:id=\"2\">@</w:ins>")),
        MOVED(dom -> dom.wrap(
                "r", "<w:moveFrom w:id=\"1\"><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo w:id=\"2\">@</w:moveTo>")),
        HIDDEN_TEXT(dom -> dom.before("r", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>")),
        ALTERNATE_CONTENT(dom -> dom.wrap(
                "r",
                "<mc:AlternateContent><mc:Choice Requires=\"wps\">@</mc:Choice>"
                        + "<mc:Fallback><w:r><w:t>后备</w:t></w:r></mc:Fallback></mc:AlternateContent>")),
        FIELD_RESULTS(dom -> dom.wrap(
                "r",
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>@"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")),
        SIMPLE_FIELDS(dom -> dom.wrap("r", "<w:fldSimple w:instr=\" REF x \">@</w:fldSimple>")),
        MARKS(dom -> dom.before(
                "r",
                "<w:bookmarkStart w:id=\"900\" w:name=\"m\"/><w:bookmarkEnd w:id=\"900\"/>"
                        + "<w:proofErr w:type=\"spellStart\"/><w:commentRangeStart w:id=\"5\"/>")),
        DELETED_ROWS(dom -> dom.before(
                "tr",
                "<w:tr><w:trPr><w:del w:id=\"4\"/></w:trPr><w:tc><w:p><w:r><w:t>项目编码</w:t></w:r></w:p></w:tc>"
                        + "<w:tc><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:tc></w:tr>")),
        DELETED_CELLS(dom -> dom.before(
                "tc", "<w:tc><w:tcPr><w:cellDel w:id=\"4\"/></w:tcPr><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:tc>")),
        SPLIT_RUNS(WordDom::splitRuns),
        SIGNS_AS_SYMBOLS(dom -> dom.signs("<w:r><w:sym w:font=\"Symbol\" w:char=\"@\"/></w:r>")),
        SIGNS_IN_SYMBOL_FONT(dom ->
                dom.signs("<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr><w:t>^</w:t></w:r>")),
        SIGNS_AS_EQUATIONS(dom -> dom.signs("<m:oMath><m:r><m:t>#</m:t></m:r></m:oMath>")),
        NESTED_INDICATOR_TABLES(dom -> dom.wrapTables("一级指标", WordDom.TABLE_AROUND)),
        TABLES_IN_TEXT_BOXES(dom -> dom.wrap("tbl", WordDom.TEXT_BOX)),
        TABLES_IN_DRAWN_TEXT_BOXES(dom -> dom.wrap("tbl", WordDom.DRAWN_TEXT_BOX)),
        HEADER_AND_INDICATORS_IN_ONE_TABLE(WordDom::joinTables),
        TABLES_BROKEN_BY_A_PAGE(WordDom::breakTables),
        SPREAD_LABELS(WordDom::spreadLabels),
        MERGED_BY_CELL(WordDom::mergeByCell),
        SHIFTED_ROWS(dom -> dom.first("trPr", "<w:gridBefore w:val=\"1\"/>"));

        private final Change change;
        private final UnaryOperator<String> text;
        private final Charset charset;

        Way(Change change) {
            this(change, UnaryOperator.identity(), StandardCharsets.UTF_8);
        }

        Way(Change change, UnaryOperator<String> text, Charset charset) {
            this.change = change;
            this.text = text;
            this.charset = charset;
        }

        void change(WordDom dom) throws Exception {
            change.apply(dom);
        }

        /** Strict documents name their relationships in the strict way too. */
        byte[] relationships(byte[] part) {
            String xml = new String(part, StandardCharsets.UTF_8);
            return (this == STRICT_NAMESPACE ? xml.replace(RELATIONSHIPS, STRICT_RELATIONSHIPS) : xml)
                    .getBytes(StandardCharsets.UTF_8);
        }

        UnaryOperator<String> text() {
            return text;
        }

        Charset charset() {
            return charset;
        }
    }
}

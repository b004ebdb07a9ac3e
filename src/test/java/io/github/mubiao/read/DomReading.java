package io.github.mubiao.read;

import io.github.mubiao.docx.Zips;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The plainest way to read a document: the whole part as a tree, questions asked of each node and its
 * ancestors. Slow, and independent of the reader's stream walk, which must agree with it.
 */
final class DomReading {
    /** Before a character above the line, and below it: no document has these. */
    private static final char RAISED = '\uFDD0';

    /** Before the code of a field whose result is not read. */
    private static final String TOLD = "\uFDD2";

    private static final char LOWERED = '\uFDD1';

    /** Equations are written in a line by the reader alone; the tree has only this in their place. */
    static final String EQUATION = "\u2211";

    private static final List<String> PIECES = List.of(
            "t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym", "fldChar", "instrText", "fldSimple", "oMath");

    private final DomStyles styles;
    private int paragraphs;
    private int tables;

    private DomReading(DomStyles styles) {
        this.styles = styles;
    }

    /** Everything that a document gives: {@code p1 text}, and tables by {@link #text}. */
    static List<String> blocks(byte[] docx, String mainPart, String stylesPart) throws Exception {
        Map<String, byte[]> parts = Zips.unzip(docx);
        byte[] stylesXml = parts.get(stylesPart);
        DomReading reading = new DomReading(new DomStyles(stylesXml == null ? null : parse(stylesXml)));
        Element body = child(parse(parts.get(mainPart)).getDocumentElement(), "body");
        return body == null ? List.of() : reading.flow(body, 0, 0, false);
    }

    private static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    /** A raw table in a line, as {@link #flow} writes it. */
    static String text(RawTable table) {
        StringBuilder text = new StringBuilder(
                "t" + table.number() + " " + table.within() + " " + table.withinRow() + " " + table.inTextBox());
        for (RawRow row : table.rows()) {
            text.append("\n| ").append(row.gridBefore()).append(' ').append(row.gridAfter());
            for (RawCell cell : row.cells()) {
                text.append(" [")
                        .append(cell.gridSpan())
                        .append(' ')
                        .append(cell.vertical())
                        .append(' ');
                text.append(cell.horizontal()).append("] ").append(cell.text());
            }
        }
        return text.toString();
    }

    /** The blocks of the body or a text box, each followed by what is anchored or nested in it. */
    private List<String> flow(Element story, int within, int row, boolean box) {
        List<String> blocks = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        List<String> anchored = new ArrayList<>();
        boolean open = false;
        int number = 0;
        for (Element block : shown(story, "p", "tbl")) {
            if (block.getLocalName().equals("p")) {
                number = open ? number : ++paragraphs;
                line.append(line(block));
                for (Element content : boxes(block)) {
                    anchored.addAll(flow(content, within, row, true));
                }
                open = isMarkGone(block);
            }
            boolean table = block.getLocalName().equals("tbl");
            if (table ? open : !open) {
                end(blocks, number, line, anchored);
                open = false;
            }
            if (table) {
                blocks.addAll(table(block, within, row, box));
            }
        }
        if (open) {
            end(blocks, number, line, anchored);
        }
        return blocks;
    }

    private static void end(List<String> blocks, int number, StringBuilder line, List<String> anchored) {
        blocks.add("p" + number + " " + trim(line.toString()));
        blocks.addAll(anchored);
        line.setLength(0);
        anchored.clear();
    }

    private List<String> table(Element table, int within, int withinRow, boolean box) {
        int number = ++tables;
        List<RawRow> rows = new ArrayList<>();
        List<String> nested = new ArrayList<>();
        for (Element row : shown(table, "tr")) {
            Element properties = child(row, "trPr");
            if (child(properties, "del") != null) {
                continue;
            }
            List<RawCell> cells = new ArrayList<>();
            boolean visible = !DomNodes.isOn(child(properties, "hidden"));
            for (Element cell : shown(row, "tc")) {
                if (child(child(cell, "tcPr"), "cellDel") != null) {
                    continue;
                }
                List<String> inside = new ArrayList<>();
                String text = cell(cell, number, rows.size() + 1, box, inside);
                visible |= !text.isEmpty() || !inside.isEmpty() || isAnyMarkShown(cell);
                nested.addAll(inside);
                cells.add(rawCell(table, row, cell, text));
            }
            if (visible) {
                rows.add(new RawRow(
                        count(properties, "gridBefore", 0), count(properties, "gridAfter", 0), false, cells));
            }
        }
        List<String> blocks = new ArrayList<>();
        blocks.add(text(new RawTable(number, within, withinRow, box, rows)));
        blocks.addAll(nested);
        return blocks;
    }

    private String cell(Element cell, int table, int row, boolean box, List<String> nested) {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        boolean open = false;
        for (Element block : shown(cell, "p", "tbl")) {
            if (block.getLocalName().equals("tbl")) {
                nested.addAll(table(block, table, row, box));
                open = false;
                continue;
            }
            text.append(open || first ? "" : "\n").append(line(block));
            for (Element content : boxes(block)) {
                nested.addAll(flow(content, table, row, true));
            }
            first = false;
            open = isMarkGone(block);
        }
        return trim(text.toString());
    }

    private boolean isAnyMarkShown(Element cell) {
        return shown(cell, "p").stream().anyMatch(paragraph -> !isMarkGone(paragraph));
    }

    /** The columns of a cell, and of the deleted ones behind it where its width says that it was merged with them. */
    private int columns(Element table, Element row, Element cell) {
        List<Integer> widths = new ArrayList<>();
        Element grid = child(table, "tblGrid");
        for (Element column : grid == null ? List.<Element>of() : DomNodes.children(grid, "gridCol")) {
            widths.add(Integer.parseInt("0" + value(column, "w").replaceAll("\\D", "")));
        }
        List<Element> cells = shown(row, "tc");
        int place = cells.indexOf(cell);
        int start = count(child(row, "trPr"), "gridBefore", 0);
        for (Element before : cells.subList(0, place)) {
            start += Math.max(1, count(child(before, "tcPr"), "gridSpan", 1));
        }
        int own = Math.max(1, count(child(cell, "tcPr"), "gridSpan", 1));
        Element stated = child(child(cell, "tcPr"), "tcW");
        int width = stated == null || value(stated, "type").equals("pct")
                ? 0
                : Integer.parseInt("0" + value(stated, "w").replaceAll("\\D", ""));
        int all = own;
        for (Element behind : cells.subList(place + 1, cells.size())) {
            if (child(child(behind, "tcPr"), "cellDel") == null) {
                break;
            }
            all += Math.max(1, count(child(behind, "tcPr"), "gridSpan", 1));
            if (width == 0 || start + all > widths.size()) {
                continue;
            }
            int full =
                    widths.subList(start, start + all).stream().mapToInt(w -> w).sum();
            int narrow =
                    widths.subList(start, start + own).stream().mapToInt(w -> w).sum();
            own = Math.abs(full - width) < Math.abs(width - narrow) ? all : own;
        }
        return own;
    }

    private RawCell rawCell(Element table, Element row, Element cell, String text) {
        Element properties = child(cell, "tcPr");
        Merge vertical = merge(child(properties, "vMerge"), "val");
        Element tracked = child(properties, "cellMerge");
        if (tracked != null && !value(tracked, "vMerge").isEmpty()) {
            vertical = merge(tracked, "vMerge");
        }
        return new RawCell(columns(table, row, cell), vertical, merge(child(properties, "hMerge"), "val"), text);
    }

    private static Merge merge(Element element, String attribute) {
        if (element == null) {
            return Merge.NONE;
        }
        return value(element, attribute).startsWith("rest") ? Merge.RESTART : Merge.CONTINUE;
    }

    private static int count(Element properties, String name, int otherwise) {
        Element element = child(properties, name);
        return element == null || !value(element, "val").matches("\\d+")
                ? otherwise
                : Integer.parseInt(value(element, "val"));
    }

    /** The text of a paragraph: every piece of text below it, unless something above hides it. */
    private String line(Element paragraph) {
        StringBuilder text = new StringBuilder();
        // Of each open field its code so far; null where its result is being read.
        List<StringBuilder> fields = new ArrayList<>();
        for (Element piece : pieces(paragraph)) {
            Element run = run(piece);
            boolean shown = run != null && !styles.isHidden(child(run, "rPr"), paragraph);
            StringBuilder code = fields.stream()
                    .filter(Objects::nonNull)
                    .reduce((outer, inner) -> inner)
                    .orElse(null);
            switch (piece.getLocalName()) {
                case "fldChar" -> {
                    text.append(code == null && shown ? control(piece) : "");
                    field(piece, fields, text);
                }
                case "oMath" -> text.append(code != null ? "" : EQUATION);
                case "fldSimple" -> text.append(code != null ? "" : EquationField.text(value(piece, "instr")));
                case "instrText" -> {
                    if (shown && code != null) {
                        code.append(piece.getTextContent());
                    }
                }
                default -> {
                    if (shown && code == null) {
                        text.append(shifted(piece, run, paragraph));
                    } else if (shown && piece.getLocalName().equals("t")) {
                        code.append(piece.getTextContent());
                    }
                }
            }
        }
        return text.toString();
    }

    /** What a list or a box of a form shows, by the field's data. */
    private static String control(Element begin) {
        Element data = child(begin, "ffData");
        Element list = child(data, "ddList");
        if (list != null) {
            Element chosen = child(list, "result");
            Element first = child(list, "default");
            int number = chosen != null
                    ? Integer.parseInt(value(chosen, "val"))
                    : first == null ? 0 : Integer.parseInt(value(first, "val"));
            List<Element> entries = DomNodes.children(list, "listEntry");
            return number < entries.size() ? value(entries.get(number), "val") : "";
        }
        Element box = child(data, "checkBox");
        Element ticked = child(box, "checked") != null ? child(box, "checked") : child(box, "default");
        return box == null ? "" : ticked != null && DomNodes.isOn(ticked) ? "☒" : "☐";
    }

    private static void field(Element piece, List<StringBuilder> fields, StringBuilder text) {
        String type = value(piece, "fldCharType");
        int last = fields.size() - 1;
        if (type.equals("begin")) {
            Element data = child(piece, "ffData");
            boolean told = child(data, "ddList") != null || child(data, "checkBox") != null;
            fields.add(new StringBuilder(told ? TOLD : ""));
        } else if (type.equals("separate")
                && last >= 0
                && fields.get(last) != null
                && !fields.get(last).toString().startsWith(TOLD)) {
            fields.set(last, null);
        } else if (type.equals("end") && last >= 0) {
            StringBuilder code = fields.remove(last);
            String equation = code == null ? "" : EquationField.text(code.toString());
            fields.stream()
                    .filter(Objects::nonNull)
                    .reduce((outer, inner) -> inner)
                    .orElse(text)
                    .append(equation);
        }
    }

    private static List<Element> pieces(Element parent) {
        List<Element> pieces = new ArrayList<>();
        for (Element piece : DomNodes.shownBelow(parent, PIECES)) {
            boolean result = piece.getLocalName().equals("fldSimple")
                    && EquationField.text(value(piece, "instr")).isEmpty();
            pieces.addAll(result ? pieces(piece) : List.of(piece));
        }
        return pieces;
    }

    private List<Element> boxes(Element paragraph) {
        return DomNodes.shownBoxes(paragraph, drawing -> !styles.isHidden(child(run(drawing), "rPr"), paragraph));
    }

    private static Element run(Element piece) {
        Node node = piece.getParentNode();
        while (node instanceof Element element && !element.getLocalName().equals("p")) {
            if (element.getLocalName().equals("r")) {
                return element;
            }
            node = node.getParentNode();
        }
        return null;
    }

    private String characters(Element piece, Element run, Element paragraph) {
        return switch (piece.getLocalName()) {
            case "tab", "ptab" -> "\t";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            case "sym" -> SymbolFont.symbol(value(piece, "font"), value(piece, "char"));
            default -> signs(piece.getTextContent(), run, paragraph);
        };
    }

    /** The same with a sign before each character that stands above the line or below it. */
    private String shifted(Element piece, Element run, Element paragraph) {
        String text = characters(piece, run, paragraph);
        String shift = styles.shift(run, paragraph);
        return shift.isEmpty() ? text : text.replaceAll("(?s)(.)", (shift.equals("^") ? RAISED : LOWERED) + "$1");
    }

    /** The digits that stand above or below the line as Unicode writes them, unless all of a line does. */
    private static String settled(String text) {
        String lines = text.replaceAll("[" + RAISED + LOWERED + "]\n", "\n");
        return Stream.of(lines.split("\n", -1)).map(DomReading::settledLine).collect(Collectors.joining("\n"));
    }

    private static String settledLine(String text) {
        String marked = "[" + RAISED + LOWERED + "].";
        if (text.replaceAll("(?s)" + marked, "").isBlank()) {
            return text.replaceAll("[" + RAISED + LOWERED + "]", "");
        }
        StringBuilder settled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean raised = text.charAt(i) == RAISED;
            if (raised || text.charAt(i) == LOWERED) {
                char c = text.charAt(++i);
                String digits = raised ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉";
                settled.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : c);
            } else {
                settled.append(text.charAt(i));
            }
        }
        return settled.toString();
    }

    private String signs(String text, Element run, Element paragraph) {
        String ascii = styles.font("ascii", run, paragraph);
        String ansi = styles.font("hAnsi", run, paragraph);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(SymbolFont.symbol(c < 0x80 ? ascii : ansi, Integer.toHexString(c)));
        }
        return shown.toString();
    }

    private boolean isMarkGone(Element paragraph) {
        Element mark = child(child(paragraph, "pPr"), "rPr");
        return child(mark, "del") != null || child(mark, "moveFrom") != null || styles.isHidden(mark, paragraph);
    }

    private static List<Element> shown(Element parent, String... names) {
        return DomNodes.shownChildren(parent, List.of(names));
    }

    private static Element child(Element parent, String name) {
        return DomNodes.child(parent, name);
    }

    private static String value(Element element, String name) {
        return DomNodes.value(element, name);
    }

    /** White space, and characters as wide as a letter that are empty. */
    private static final String BLANK = "[\\s\\u0000-\\u0020\\p{Z}\\u0085\\u2800\\u3164\\uFFA0]";

    private static String trim(String text) {
        // Neither soft hyphens nor other characters of format are seen.
        return settled(joined(text))
                .replaceAll("[\\u00AD\\u200B\\u200E\\u200F\\u2060-\\u2065\\u206A-\\u206F\\uFEFF]", "")
                .replaceAll("^" + BLANK + "+|" + BLANK + "+$", "");
    }

    /** The text with those joiners alone that stand between letters that join, or pictures. */
    private static String joined(String text) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean joiner = text.charAt(i) == '\u200C' || text.charAt(i) == '\u200D';
            boolean within = joiner && i > 0 && i + 1 < text.length();
            if (!joiner || (within && joins(text.codePointBefore(i)) && joins(text.codePointAt(i + 1)))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean joins(int letter) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.ARABIC
                || script == Character.UnicodeScript.MONGOLIAN
                || Character.getType(letter) == Character.OTHER_SYMBOL;
    }
}

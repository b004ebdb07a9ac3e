package io.github.mubiao.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the elements and tables of XML and HTML at random; the result is often still a document. */
final class MutatedMarkup {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern VALUE = Pattern.compile("=\\s*\"([^\"]*)\"");
    private static final Pattern WORD_ROW = Pattern.compile("<w:tr\\b.*?</w:tr>", Pattern.DOTALL);
    private static final Pattern WORD_CELL = Pattern.compile("<w:tc\\b.*?</w:tc>", Pattern.DOTALL);
    private static final Pattern WORD_BLOCK = Pattern.compile("<w:p\\b.*?</w:p>|<w:tbl\\b.*?</w:tbl>", Pattern.DOTALL);
    private static final Pattern WORD_TEXT = Pattern.compile("(?<=<w:t>|preserve\">)[^<]*(?=</w:t>)");
    private static final Pattern PAGE_ROW = Pattern.compile("<tr\\b.*?</tr>", Pattern.DOTALL);
    private static final Pattern PAGE_CELL = Pattern.compile("<t[dh]\\b.*?</t[dh]>", Pattern.DOTALL);
    private static final Pattern PAGE_BLOCK = Pattern.compile("<p\\b.*?</p>|<table\\b.*?</table>", Pattern.DOTALL);
    private static final Pattern PAGE_TEXT = Pattern.compile("(?<=>)[^<>]+(?=<)");

    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "1",
            "2",
            "7",
            "63",
            "999",
            "1001",
            "65536",
            "2147483647",
            "2147483648",
            "-2147483648",
            "99999999999999999999",
            "1e9",
            "",
            " ",
            "true",
            "off",
            "continue",
            "restart",
            "中",
            "begin",
            "end",
            "separate",
            "External",
            "rId1",
            "../document.xml",
            "/word/document.xml",
            "http://127.0.0.1:9/",
            "file:///etc/passwd");

    private static final List<String> TEXTS = List.of(
            "项目编码",
            "项目名称",
            "一级指标",
            "二级指标",
            "三级指标",
            "绩效指标描述",
            "指标值",
            "年度指标值",
            "预算数",
            "其中：财政资金",
            "资金用途",
            "绩效目标",
            "3月底",
            "联系人",
            "产出指标",
            "≥80%",
            "≥80%且≤70%",
            "9".repeat(400) + "万元",
            "1e999999999",
            "0." + "0".repeat(300) + "1",
            "一百二十亿三千万",
            "2022年13月45日前",
            "0000年0月",
            "1：0",
            "=cmd|' /C calc'!A0",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "\uD83D\uDE00\u202E\u200B",
            "1、2、3，4；5。".repeat(40),
            "（".repeat(300),
            "至".repeat(200),
            "",
            " ",
            "/",
            "无");

    private static final List<String> WORD_PIECES = List.of(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>一级指标</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "<w:tbl></w:tbl>",
            "<w:tr></w:tr>",
            "<w:tc></w:tc>",
            "<w:tcPr><w:gridSpan w:val=\"40\"/><w:vMerge/></w:tcPr>",
            "<w:trPr><w:gridBefore w:val=\"3\"/><w:gridAfter w:val=\"2\"/></w:trPr>",
            "<w:trPr><w:del w:id=\"1\"/></w:trPr>",
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
            "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            "<w:r><w:instrText> HYPERLINK </w:instrText></w:r>",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>",
            "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>",
            "<w:r><w:sym w:font=\"Wingdings\" w:char=\"ZZZZ\"/></w:r>",
            "<w:r><w:tab/><w:br/><w:noBreakHyphen/></w:r>",
            "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
            "<mc:AlternateContent><mc:Choice Requires=\"x\"><w:p/></mc:Choice><mc:Fallback/></mc:AlternateContent>",
            "<w:r><w:pict><v:textbox><w:txbxContent><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
                    + "</w:txbxContent></v:textbox></w:pict></w:r>",
            "<m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath>",
            "<w:object/>",
            "<w:altChunk r:id=\"rId9\"/>");

    private static final List<String> PAGE_PIECES = List.of(
            "<table><tr><td>一级指标",
            "</table>",
            "<table>",
            "<tr>",
            "<td colspan=9999 rowspan=9999>",
            "<td rowspan=0 colspan=0>",
            "<table><tbody><table>",
            "<svg><table>",
            "<template><table><tr><td>x</template>",
            "<script>",
            "<style>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<plaintext>",
            "<select><option>",
            "<b><i><b><i>",
            "<a href=javascript:x>",
            "<p style=\"display:none\">",
            "<frameset>",
            "&#x110000;",
            "&nosuch;",
            "\u0000",
            "<ruby>字<rt>zi</ruby>",
            "<math><mi>x",
            "<ins>",
            "<del>");

    private final Random random;
    private final boolean page;

    MutatedMarkup(Random random, boolean page) {
        this.random = random;
        this.page = page;
    }

    /** The text with some changes. */
    String mutate(String markup) {
        String changed = markup;
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            changed = once(changed);
        }
        return changed;
    }

    private String once(String markup) {
        return switch (random.nextInt(11)) {
            case 0 -> parts(markup, page ? PAGE_ROW : WORD_ROW);
            case 1, 2 -> parts(markup, page ? PAGE_CELL : WORD_CELL);
            case 3 -> parts(markup, page ? PAGE_BLOCK : WORD_BLOCK);
            case 4 -> parts(markup, TAG);
            case 5 -> replaced(markup, VALUE, "=\"" + one(VALUES) + "\"");
            case 6, 7 -> replaced(markup, page ? PAGE_TEXT : WORD_TEXT, one(TEXTS));
            case 8, 9 -> inserted(markup);
            default -> nested(markup);
        };
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<MatchResult> all(String markup, Pattern pattern) {
        Matcher matcher = pattern.matcher(markup);
        List<MatchResult> found = new ArrayList<>();
        while (matcher.find() && found.size() < 5_000) {
            found.add(matcher.toMatchResult());
        }
        return found;
    }

    /** One of the parts goes, or comes twice or often, or changes places with another. */
    private String parts(String markup, Pattern pattern) {
        List<MatchResult> found = all(markup, pattern);
        if (found.isEmpty()) {
            return markup;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        MatchResult other = found.get(random.nextInt(found.size()));
        return switch (random.nextInt(5)) {
            case 0 -> splice(markup, one, "");
            case 1 -> splice(markup, one, one.group().repeat(2));
            case 2 -> splice(markup, one, one.group().repeat(2 + random.nextInt(30)));
            case 3 -> splice(markup, one, other.group());
            default -> shuffled(markup, found);
        };
    }

    private String shuffled(String markup, List<MatchResult> found) {
        List<MatchResult> order = new ArrayList<>(found);
        Collections.shuffle(order, random);
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (int i = 0; i < found.size(); i++) {
            changed.append(markup, at, found.get(i).start()).append(order.get(i).group());
            at = found.get(i).end();
        }
        return changed.append(markup, at, markup.length()).toString();
    }

    private String replaced(String markup, Pattern pattern, String text) {
        List<MatchResult> found = all(markup, pattern);
        return found.isEmpty() ? markup : splice(markup, found.get(random.nextInt(found.size())), text);
    }

    private String inserted(String markup) {
        List<MatchResult> tags = all(markup, TAG);
        int at = tags.isEmpty()
                ? random.nextInt(markup.length() + 1)
                : tags.get(random.nextInt(tags.size())).end();
        return markup.substring(0, at) + one(page ? PAGE_PIECES : WORD_PIECES) + markup.substring(at);
    }

    /** A table goes into a cell, or an element into itself. */
    private String nested(String markup) {
        List<MatchResult> cells = all(markup, page ? PAGE_CELL : WORD_CELL);
        List<MatchResult> blocks = all(markup, page ? PAGE_BLOCK : WORD_BLOCK);
        if (cells.isEmpty() || blocks.isEmpty()) {
            return markup;
        }
        MatchResult cell = cells.get(random.nextInt(cells.size()));
        String block = blocks.get(random.nextInt(blocks.size())).group();
        if (block.length() > 200_000) {
            return markup;
        }
        int end = markup.lastIndexOf('<', cell.end() - 1);
        return markup.substring(0, end) + block + markup.substring(end);
    }

    private static String splice(String markup, MatchResult part, String text) {
        return markup.substring(0, part.start()) + text + markup.substring(part.end());
    }
}

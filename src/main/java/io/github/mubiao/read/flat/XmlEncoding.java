package io.github.mubiao.read.flat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of a document in one XML file: templates of Chinese systems declare GBK, too. */
final class XmlEncoding {

    /** What the parser reads itself. */
    private static final Set<String> READ = Set.of("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii");

    /** Of each of these, what holds more than it. */
    private static final Set<String> CHINESE = Set.of("gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "gb18030");

    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"'][^>]*\\?>");

    private static final int LONGEST = 200;

    private XmlEncoding() {}

    /** The bytes in an encoding that the parser reads. */
    static byte[] readable(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(LONGEST, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        if (!declaration.find() || READ.contains(declaration.group(1).toLowerCase(Locale.ROOT))) {
            return bytes;
        }
        String name = declaration.group(1).toLowerCase(Locale.ROOT);
        String charset = CHINESE.contains(name) ? "GB18030" : name;
        if (!Charset.isSupported(charset)) {
            return bytes;
        }
        int end = declaration.end();
        String text = new String(bytes, end, bytes.length - end, Charset.forName(charset));
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8);
    }
}

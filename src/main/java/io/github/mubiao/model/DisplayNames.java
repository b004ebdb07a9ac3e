package io.github.mubiao.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What people read in place of the words that data hold: names of severities, kinds of targets, dimensions,
 * categories, effects and fields, and the titles of rules. They are in {@code display-names.properties} and its
 * Chinese sister, under {@code GROUP.LABEL}; the page, workbooks and the text of {@code check} all take them from here.
 */
public final class DisplayNames {

    private static final String NAME = "io.github.mubiao.model.display-names";
    private static final DisplayNames ENGLISH = new DisplayNames(Locale.ENGLISH);
    private static final DisplayNames CHINESE = new DisplayNames(Locale.CHINESE);

    private final MessageCatalog words;

    private DisplayNames(Locale locale) {
        this.words = new MessageCatalog(NAME, locale);
    }

    /** The names in Chinese for Chinese, in English for any other language. */
    public static DisplayNames of(Locale locale) {
        return MessageCatalog.isChinese(locale) ? CHINESE : ENGLISH;
    }

    /**
     * The name of a word of data.
     *
     * @param group what the word belongs to: {@code severity}, {@code kind}, {@code dimension}, {@code category},
     *     {@code effect}, {@code status}, {@code matched}, {@code level}, {@code term}, {@code change}, {@code field},
     *     {@code finding} (a rule's id) or {@code document-status}
     * @param label the word
     * @return the word itself where it has no name
     */
    public String name(String group, String label) {
        String key = group + "." + label;
        return words.has(key) ? words.word(key) : label;
    }

    /** The name of a severity. */
    public String severity(Severity severity) {
        return name("severity", severity.label());
    }

    /** The title of a rule by its id. */
    public String rule(String id) {
        return name("finding", id);
    }

    /**
     * The name of a field that has parts, such as {@code indicators.value}: that of its longest known beginning, then
     * the rest.
     */
    public String field(String field) {
        String plain = field.startsWith("indicators.") ? field.substring("indicators.".length()) : field;
        for (int end = plain.length(); end > 0; end = plain.lastIndexOf('.', end - 1)) {
            String known = plain.substring(0, end);
            if (words.has("field." + known)) {
                String[] parts = plain.substring(end).split("\\.", -1);
                return name("field", known)
                        + Arrays.stream(parts).map(part -> name("part", part)).collect(Collectors.joining(" "));
            }
        }
        return plain;
    }

    /** A place as a person counts in Word, with its page or its cell of a sheet where the file has them. */
    public String place(Location location) {
        if (!MessageCatalog.isChinese(words.locale())) {
            return location.toString();
        }
        String file = location.sheet() != null
                ? "工作表“" + location.sheet() + "”" + (location.cell() == null ? "" : location.cell()) + "："
                : location.page() > 0 ? "第" + location.page() + "页" : "";
        if (location.paragraph() > 0) {
            return file + "第" + location.paragraph() + "段";
        }
        return file + "表" + location.table()
                + (location.row() > 0 ? "第" + location.row() + "行" : "")
                + (location.column() > 0 ? "第" + location.column() + "列" : "");
    }

    /** All names by key, sorted. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        words.bundle().keySet().forEach(key -> all.put(key, words.word(key)));
        return all;
    }
}

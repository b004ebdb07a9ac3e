package io.github.mubiao.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is personal in a text: forms name people and how to reach them, which is nobody's business who
 * reads a finding or a page.
 */
public final class Personal {

    /** Stands for what is not shown. */
    public static final String HIDDEN = "***";

    /** Mobile and other telephone numbers, numbers of identity cards, addresses of mail; no amount of money. */
    private static final Pattern NUMBERS = Pattern.compile("(?<![0-9A-Za-z.])(?:"
            + "(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}"
            + "|\\(?0\\d{2,3}\\)?[- —－]{0,2}[2-9]\\d{6,7}"
            + "|[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx]"
            + "|[0-9A-Za-z._%+-]{1,64}@[0-9A-Za-z.-]{1,64}"
            + ")(?![0-9A-Za-z元万亿%]|\\.\\d)");

    private static final Pattern CONTACT = Pattern.compile("(?:联系|负责|经办|填[表报]|制表|编制|审核|复核|责任)人|经办|签[字名章]|签章|(?:主管|分管)领导"
            + "|联系(?:电话|方式)|电话|手机|座机|传真|微信|QQ|法定代表|法人代表|邮箱");

    /** No number or address by which a person is reached is shorter: a@b. */
    private static final int SHORTEST = 3;

    private Personal() {}

    /** Whether a label, or a text with its label, speaks of a person to turn to. */
    public static boolean isContact(String text) {
        return CONTACT.matcher(text).find();
    }

    /** The text without numbers and addresses by which a person is reached, in digits of any width. */
    public static String withoutNumbers(String text) {
        if (text.length() < SHORTEST) {
            return text;
        }
        Matcher number = NUMBERS.matcher(narrow(text));
        StringBuilder masked = new StringBuilder();
        int shown = 0;
        while (number.find()) {
            masked.append(text, shown, number.start()).append(HIDDEN);
            shown = number.end();
        }
        return shown == 0 ? text : masked.append(text, shown, text.length()).toString();
    }

    /** The same text in ASCII where it has full-width forms of it: place for place. */
    private static String narrow(String text) {
        boolean wide = text.chars().anyMatch(Personal::isWide);
        if (!wide) {
            return text;
        }
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            narrow.setCharAt(i, isWide(c) ? (char) (c - '！' + '!') : c);
        }
        return narrow.toString();
    }

    private static boolean isWide(int c) {
        return c >= '！' && c <= '～';
    }

    /** The text without what is personal in it; a label in front of a person's name stays. */
    public static String hidden(String text) {
        String masked = withoutNumbers(text);
        Matcher contact = CONTACT.matcher(masked);
        if (!contact.find()) {
            return masked;
        }
        int end = contact.end();
        while (end < masked.length() && ":： \t\n\u3000".indexOf(masked.charAt(end)) < 0) {
            end++;
        }
        boolean named = end < masked.length() && !masked.substring(end).matches("[\\s:：\\u3000]*");
        return named ? masked.substring(0, end + 1) + HIDDEN : masked;
    }
}

package io.github.mubiao.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is personal in a text: forms name people and how to reach them, which is nobody's business who
 * reads a finding.
 */
final class Personal {

    /** Stands for what is not shown. */
    static final String HIDDEN = "***";

    /** Mobile and other telephone numbers, numbers of identity cards, addresses of mail. */
    private static final Pattern NUMBERS = Pattern.compile("(?<![0-9A-Za-z.])(?:"
            + "(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}"
            + "|\\(?0\\d{2,3}\\)?[- —－]{0,2}[2-9]\\d{6,7}"
            + "|[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx]"
            + "|[0-9A-Za-z._%+-]{1,64}@[0-9A-Za-z.-]{1,64}"
            + ")(?![0-9A-Za-z])");

    private static final Pattern CONTACT =
            Pattern.compile("(?:联系|负责|经办|填[表报]|制表|编制|审核|复核|责任)人|联系(?:电话|方式)|电话|手机|法定代表|法人代表|邮箱");

    private Personal() {}

    /** Whether a label, or a text with its label, speaks of a person to turn to. */
    static boolean isContact(String text) {
        return CONTACT.matcher(text).find();
    }

    /** The text without what is personal in it; a label in front of a person's name stays. */
    static String hidden(String text) {
        String masked = NUMBERS.matcher(text).replaceAll(Matcher.quoteReplacement(HIDDEN));
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

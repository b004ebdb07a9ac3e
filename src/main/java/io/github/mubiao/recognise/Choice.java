package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of a cell that has a box at each: {@code 新增项目□ 延续项目☑}. */
final class Choice {

    /** Longer texts are no choice of a few words. */
    private static final int LONGEST = 200;

    private static final Pattern BOX = Pattern.compile("(?<ticked>[(（]\\s*[√✓✔]\\s*[)）]|[☑☒✓✔√■●])|[(（]\\s*[)）]|[□☐○]");

    /** What stands around an option's words: a number, white space and marks of a list. */
    private static final Pattern AROUND = Pattern.compile(
            "^[\\s\\u00A0\\u3000、,，;；/]*(?:\\d{1,2}[、.．)）])?[\\s\\u00A0\\u3000]*|[\\s\\u00A0\\u3000、,，;；/。]+$");

    private Choice() {}

    /** The one option whose box is ticked, of several; the text as it stands where it does not say which. */
    static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        Matcher box = BOX.matcher(text);
        List<String> between = new ArrayList<>();
        int ticked = 0;
        int start = 0;
        int ticks = 0;
        while (box.find()) {
            between.add(withoutMarks(text.substring(start, box.start())));
            start = box.end();
            if (box.group("ticked") != null) {
                ticks++;
                ticked = between.size() - 1;
            }
        }
        between.add(withoutMarks(text.substring(start)));
        boolean before = between.get(0).isEmpty();
        boolean behind = between.get(between.size() - 1).isEmpty();
        if (between.size() < 3 || ticks != 1 || before == behind) {
            return text;
        }
        String option = between.get(before ? ticked + 1 : ticked);
        return option.isEmpty() ? text : option;
    }

    private static String withoutMarks(String option) {
        return AROUND.matcher(option).replaceAll("");
    }
}

package io.github.mubiao.recognise;

/** Names of indicators that a form prints for nobody to read: {@code 指标1：}, {@code ……}. */
final class Placeholders {

    private static final String NUMBERED = "指标";
    private static final String NOTHING = "….·*-—/:、,1234567890一二三四五六七八九十";

    private Placeholders() {}

    static boolean isPlaceholder(String name) {
        String folded = Labels.fold(name);
        String rest = folded.startsWith(NUMBERED) ? folded.substring(NUMBERED.length()) : folded;
        int i = 0;
        while (i < rest.length() && NOTHING.indexOf(rest.charAt(i)) >= 0) {
            i++;
        }
        return i == rest.length();
    }
}

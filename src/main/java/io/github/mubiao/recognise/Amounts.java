package io.github.mubiao.recognise;

import io.github.mubiao.model.MoneyUnit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the figures of money cells and percentages; what is not one plain figure is not read. */
final class Amounts {

    /** Digits with or without thousands separators in their places; 40 digits are more than all money. */
    private static final Pattern FIGURE =
            Pattern.compile("(?:人民币|[¥￥]|RMB)?(-?(?:\\d{1,3}(?:,\\d{3}){1,13}|\\d{1,40})(?:\\.\\d{1,20})?)"
                    + "(?:(元|千元|万元|亿元|万|亿)整?|\\((?:单位:)?(元|千元|万元|亿元|万|亿)\\))?");

    /** The parts of a figure behind it, after a comma. */
    private static final String BEHIND = "[,;，；。]?(?:其中|均为|全部为|为).*";

    /**
     * What may follow the figure: a bracket with its parts, but no other money (美元), or its parts after a comma. A
     * figure behind the bracket is none of its parts.
     */
    private static final Pattern PARTS = Pattern.compile(
            "\\((?![^)\\d]*[元币]\\))(?:[^()]|\\([^()]*\\))*(?:\\)(?:" + BEHIND + "|[^\\d元万亿币]*))?|" + BEHIND + "|[。;；]",
            Pattern.DOTALL);

    private static final Pattern POINTS = Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,20})?)[分%]?");

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,20})?)%?");

    /** What figures begin with, which tells most texts at a look. */
    private static final String STARTS = "0123456789-人¥￥R";

    private static final int LONGEST = 400;

    private Amounts() {}

    /**
     * An amount as written.
     *
     * @param value the figure
     * @param unit the unit beside it; {@code null} where there is none
     */
    record Amount(BigDecimal value, MoneyUnit unit) {

        /** The same, in a unit that is stated elsewhere where the cell states none. */
        Amount orIn(MoneyUnit stated) {
            return unit == null ? new Amount(value, stated) : this;
        }

        /** The same money in another unit, exactly. */
        BigDecimal in(MoneyUnit other) {
            if (unit == null || other == null || unit == other) {
                return value;
            }
            BigDecimal scaled = unit.toYuan(value).divide(other.toYuan(BigDecimal.ONE));
            return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
        }
    }

    /** The amount that a cell states; prose may only say what it is made of. */
    static Optional<Amount> money(String text) {
        String ascii = text.length() > LONGEST ? "" : ascii(text);
        if (ascii.isEmpty() || STARTS.indexOf(ascii.charAt(0)) < 0) {
            return Optional.empty();
        }
        Matcher figure = FIGURE.matcher(ascii);
        boolean stated = figure.matches()
                || (figure.lookingAt()
                        && PARTS.matcher(ascii.substring(figure.end())).matches());
        if (!stated) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(figure.group(1).replace(",", ""));
        String unit = figure.group(2) == null ? figure.group(3) : figure.group(2);
        return Optional.of(new Amount(value, unit(unit)));
    }

    /** Whether a cell says that there is no amount: {@code —}, {@code /}, {@code 无}. */
    static boolean isNothing(String text, Vocabulary vocabulary) {
        return vocabulary.words(WordList.EMPTY).contains(Labels.fold(text));
    }

    /** A weight or a score. */
    static Optional<BigDecimal> points(String text) {
        Matcher figure = POINTS.matcher(ascii(text));
        return figure.matches() ? Optional.of(new BigDecimal(figure.group(1))) : Optional.empty();
    }

    static Optional<BigDecimal> percent(String text) {
        Matcher figure = PERCENT.matcher(ascii(text));
        return figure.matches() ? Optional.of(new BigDecimal(figure.group(1))) : Optional.empty();
    }

    /** {@code 20万} is 20 万元: there is no other unit of money that ends so. */
    private static MoneyUnit unit(String label) {
        if (label == null) {
            return null;
        }
        return MoneyUnit.ofLabel(label.endsWith("元") ? label : label + "元").orElseThrow();
    }

    /**
     * The text with ASCII digits and signs and without white space. A space stays where white space divides figures:
     * 100 over 200 is no 100200.
     */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        boolean divided = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Labels.isSpace(c)) {
                divided = true;
                continue;
            }
            char folded = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
            if (divided && isOfFigure(folded) && ascii.length() > 0 && isOfFigure(ascii.charAt(ascii.length() - 1))) {
                ascii.append(' ');
            }
            divided = false;
            ascii.append(folded);
        }
        return ascii.toString();
    }

    private static boolean isOfFigure(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }
}

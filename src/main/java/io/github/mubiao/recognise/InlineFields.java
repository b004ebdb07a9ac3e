package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;

/** Reads cells and paragraphs that hold labels together with their values: {@code 项目编码：1302…}. */
final class InlineFields {

    private static final List<String> STAMPS =
            List.of("(盖章)", "（盖章）", "(公章)", "（公章）", "(签章)", "（签章）", "(签字)", "（签字）", "(印章)", "（印章）");

    private final Meanings meanings;

    InlineFields(Meanings meanings) {
        this.meanings = meanings;
    }

    /**
     * A label with its value.
     *
     * @param meaning what the label means
     * @param field what it means here
     * @param text the value, trimmed
     */
    record Entry(Meaning meaning, Field field, String text) {}

    List<Entry> of(String text) {
        return of(text, false);
    }

    /**
     * The labels and values of a text, in order.
     *
     * @param inMoney whether labels of money may be short words such as {@code 其他}
     * @return nothing where the text does not begin with a label
     */
    List<Entry> of(String text, boolean inMoney) {
        if (!mayHoldValue(text)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (String piece : pieces(text)) {
            Entry entry = entry(piece, inMoney);
            if (entry != null) {
                entries.add(entry);
            } else if (entries.isEmpty()) {
                return List.of();
            } else {
                Entry open = entries.remove(entries.size() - 1);
                entries.add(new Entry(open.meaning, open.field, (open.text + "\n" + piece).strip()));
            }
        }
        return entries;
    }

    /** Between a label and its value stands a colon or white space, or the value is a figure. */
    private static boolean mayHoldValue(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isColon(c) || (c >= '0' && c <= '9') || Labels.isSpace(c)) {
                return true;
            }
        }
        return false;
    }

    /** Lines, and parts of lines that white space sets apart from a label with a colon. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean gap = Labels.isSpace(text.charAt(i)) && !Labels.isSpace(text.charAt(i - 1));
            boolean line = text.charAt(i) == '\n';
            if ((gap && labelFollows(text, i)) || line) {
                add(pieces, text.substring(start, i));
                start = i;
            }
        }
        add(pieces, text.substring(start));
        return pieces;
    }

    private static void add(List<String> pieces, String piece) {
        if (!piece.isBlank()) {
            pieces.add(piece.strip());
        }
    }

    /** Whether a word with a colon at its end, or within a few characters, follows the white space. */
    private static boolean labelFollows(String text, int space) {
        int i = space;
        while (i < text.length() && Labels.isSpace(text.charAt(i))) {
            i++;
        }
        int start = i;
        while (i < text.length() && !Labels.isSpace(text.charAt(i))) {
            if (isColon(text.charAt(i))) {
                return i - start >= 2 && text.charAt(i - 1) != '中';
            }
            i++;
        }
        return false;
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    private Entry entry(String piece, boolean inMoney) {
        for (int i = 1; i < piece.length() && i <= Vocabulary.MAXIMUM_LABEL; i++) {
            if (isColon(piece.charAt(i))) {
                Entry entry = entry(piece, i, i + 1, inMoney);
                if (entry != null) {
                    return entry;
                }
            }
        }
        return withoutColon(piece, inMoney);
    }

    /** {@code 资金总额 10000万元}, {@code 上级资金16}. */
    private Entry withoutColon(String piece, boolean inMoney) {
        for (int i = 2; i < piece.length() && i <= Vocabulary.MAXIMUM_LABEL; i++) {
            char c = piece.charAt(i);
            boolean figure = c >= '0' && c <= '9';
            if (figure || Labels.isSpace(c)) {
                Entry entry = entry(piece, i, i, inMoney);
                boolean right = entry != null && !entry.text.isEmpty() && entry.field.isMoney() == figure(entry.text);
                if (right || figure) {
                    return right ? entry : null;
                }
            }
        }
        return null;
    }

    private static boolean figure(String text) {
        return text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** Where a form asks for a stamp or signature, its words are no value. */
    private static String withoutStamp(String value) {
        for (String stamp : STAMPS) {
            if (value.endsWith(stamp)) {
                return value.substring(0, value.length() - stamp.length()).strip();
            }
        }
        return value;
    }

    private Entry entry(String piece, int labelEnd, int valueStart, boolean inMoney) {
        Meaning meaning = meanings.of(piece.substring(0, labelEnd).strip());
        Field field = meaning.field() == null && inMoney ? meaning.moneyRow() : meaning.field();
        String value = piece.substring(valueStart).strip();
        if (field == Field.MONEY_SECTION && Amounts.money(value).isPresent()) {
            return new Entry(meaning, Field.SUM, value);
        }
        if (field == null || (field.isSection() && field != Field.IGNORED_SECTION)) {
            return null;
        }
        return new Entry(meaning, field, withoutStamp(value));
    }
}

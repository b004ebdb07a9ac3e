package io.github.mubiao.recognise;

import io.github.mubiao.model.Sourced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads cells and paragraphs that hold labels together with their values: {@code 项目编码：1302…}. */
final class InlineFields {

    /** Texts are asked by several passes; a document of any length needs no more memory. */
    private static final int MOST_KEPT = 1024;

    /** What divides the parts of an amount. */
    private static final String SEPARATORS = ",，;；。、()（）";

    /** What units of money begin with. */
    private static final String UNITS = "元千万亿";

    /** A year that white space sets apart from what stands before it. */
    private static final Pattern BEHIND =
            Pattern.compile("(.{0,80}[^\\s\\u00A0\\u3000])[\\s\\u00A0\\u3000]+[(（]?(20\\d{2}年度?)[)）]?");

    private final FormContext context;
    private final Map<String, List<Entry>> known = new HashMap<>();

    InlineFields(FormContext context) {
        this.context = context;
    }

    /**
     * A label with its value.
     *
     * @param label the label as it stands; empty for none
     * @param meaning what the label means
     * @param field what it means here
     * @param text the value, trimmed
     */
    record Entry(String label, LabelMeaning meaning, Field field, String text) {}

    List<Entry> of(String text) {
        if (!mayHoldValue(text)) {
            return List.of();
        }
        List<Entry> entries = known.get(text);
        if (entries == null) {
            entries = List.copyOf(of(text, false));
            if (known.size() == MOST_KEPT) {
                known.clear();
            }
            known.put(text, entries);
        }
        return entries;
    }

    /** The same of a cell of a table, which across it may count a project: {@code 项目一：技能培训}. */
    List<Entry> of(LabelledCell cell, Row row) {
        Optional<String> counted = cell.columnSpan() == row.grid().columns()
                ? context.titles().countedProject(cell.text())
                : Optional.empty();
        return counted.map(name -> apart(new Entry("", LabelMeaning.NONE, Field.NAME, name)))
                .orElseGet(() -> of(cell.text()));
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
                entries.addAll(apart(entry));
            } else if (entries.isEmpty()) {
                return List.of();
            } else {
                Entry open = entries.remove(entries.size() - 1);
                entries.add(new Entry(open.label, open.meaning, open.field, (open.text + "\n" + piece).strip()));
            }
        }
        return entries;
    }

    /** The entry without what is no part of its value, which is another's. */
    private List<Entry> apart(Entry entry) {
        return entry.field() == Field.NAME ? withoutMoney(entry) : withoutYear(entry);
    }

    /** Behind a project's name its whole money may stand in brackets: {@code 技能培训（预算32万元）}. */
    private List<Entry> withoutMoney(Entry entry) {
        String text = entry.text();
        int open =
                text.endsWith("）") || text.endsWith(")") ? Math.max(text.lastIndexOf('（'), text.lastIndexOf('(')) : -1;
        Optional<Entry> money = open > 0
                ? part(text.substring(open + 1, text.length() - 1))
                        .filter(part -> part.field().isTotal())
                : Optional.empty();
        return money.isEmpty()
                ? List.of(entry)
                : List.of(
                        new Entry(
                                entry.label(),
                                entry.meaning(),
                                Field.NAME,
                                text.substring(0, open).strip()),
                        money.get());
    }

    /** An organisation's name holds no year: one that white space sets apart from it is the form's, {@code 县医院　　2024年度}. */
    private static List<Entry> withoutYear(Entry entry) {
        Matcher year = entry.field().isOrganisation() ? BEHIND.matcher(entry.text()) : null;
        return year == null || !year.matches()
                ? List.of(entry)
                : List.of(
                        new Entry(entry.label(), entry.meaning(), entry.field(), year.group(1)),
                        new Entry("", LabelMeaning.NONE, Field.YEAR, year.group(2)));
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

    /** Whether a text holds a colon, as labels before their values do. */
    static boolean holdsColon(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
    }

    /** Whether a text only announces what follows it. */
    static boolean endsInColon(String text) {
        return !text.isEmpty() && isColon(text.charAt(text.length() - 1));
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
        if (context.titles().isNumber(piece)) {
            return null;
        }
        for (int i = 2; i < piece.length() && i <= Vocabulary.MAXIMUM_LABEL; i++) {
            char c = piece.charAt(i);
            boolean figure = c >= '0' && c <= '9';
            if (figure || Labels.isSpace(c)) {
                Entry entry = entry(piece, i, i, inMoney);
                boolean right = entry != null
                        && !entry.text.isEmpty()
                        && entry.field.isMoney() == figure(entry.text)
                        && (entry.field.isMoney() || !isRowOfWords(entry.text));
                if (right || figure) {
                    return right ? entry : null;
                }
            }
        }
        return null;
    }

    private static boolean figure(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** {@code 项目资金：共计168万元}: a word of sums before an amount says no more than the label does. */
    private String withoutSum(String value, Field field) {
        boolean money = field != null && (field.isMoney() || field == Field.MONEY_SECTION);
        String amount = money ? value.substring(context.vocabulary().past(WordList.TOTAL, value, 0)) : value;
        return figure(amount) ? amount : value;
    }

    /** Where a form asks for a seal or signature in brackets, its words are no value. */
    private String withoutSeal(String value) {
        int last = value.length() - 1;
        int open = Math.max(value.lastIndexOf('('), value.lastIndexOf('（'));
        boolean bracketed = open >= 0 && ")）".indexOf(value.charAt(last)) >= 0;
        boolean seal = bracketed && context.vocabulary().is(WordList.SEAL, value.substring(open + 1, last));
        return seal ? value.substring(0, open).strip() : value;
    }

    private Entry entry(String piece, int labelEnd, int valueStart, boolean inMoney) {
        String label = piece.substring(0, labelEnd).strip();
        LabelMeaning meaning = context.meaning(label);
        Field field = meaning.field() == null && inMoney ? meaning.moneyRow() : meaning.field();
        String value = withoutSum(piece.substring(valueStart).strip(), field);
        // 金额 before a figure with its unit is the form's money, as in a cell beside it.
        boolean plain = field == null
                && meaning.moneyRow() == Field.SUM
                && meaning.moneyColumn() == MoneyColumn.YEAR
                && Amounts.money(value).map(Amounts.Amount::unit).isPresent();
        if (plain || (field == Field.MONEY_SECTION && Amounts.money(value).isPresent())) {
            return new Entry(label, meaning, Field.SUM, value);
        }
        if (field == null || (field.isSection() && field != Field.IGNORED_SECTION)) {
            return null;
        }
        return new Entry(label, meaning, field, withoutSeal(value));
    }

    /**
     * The parts that a cell names behind its amount.
     *
     * @return labels of money with their figures; empty where the cell names none, or one that nobody knows
     */
    List<Entry> partsOf(Sourced<String> cell) {
        List<String> pieces = amounts(cell.text());
        if (pieces.size() < 2 || Amounts.money(cell.text()).isEmpty()) {
            return List.of();
        }
        List<Entry> parts = new ArrayList<>();
        for (String piece : pieces.subList(1, pieces.size())) {
            Optional<Entry> part = part(piece);
            part.ifPresent(parts::add);
            if (part.isEmpty() && piece.chars().anyMatch(Character::isDigit)) {
                return List.of();
            }
        }
        return parts;
    }

    /** A label of money with its figure. */
    private Optional<Entry> part(String piece) {
        return of(piece, true).stream()
                .findFirst()
                .filter(part ->
                        part.field().isMoney() && Amounts.money(part.text()).isPresent());
    }

    /**
     * The parts of a text that holds nothing else: {@code 中央资金50万元、省级资金30万元}.
     *
     * @return labels of money with their figures; empty where anything else stands in it, or one part within another
     */
    List<Entry> onlyParts(String text) {
        boolean nested = text.indexOf('(') >= 0 || text.indexOf('（') >= 0 || text.indexOf('\n') >= 0;
        List<String> pieces = nested ? List.of() : amounts(text);
        List<Entry> parts =
                pieces.stream().map(this::part).flatMap(Optional::stream).toList();
        return pieces.size() < 2 || parts.size() < pieces.size() ? List.of() : parts;
    }

    /** The amount and what stands behind it, apart at signs that are no thousands separators. */
    private static List<String> amounts(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length()
                    || (SEPARATORS.indexOf(text.charAt(i)) >= 0 && !isWithin(text, i))
                    || isBeforeWord(text, i);
            if (ends && !text.substring(start, i).isBlank()) {
                pieces.add(text.substring(start, i).strip());
            }
            start = ends ? i + 1 : start;
        }
        return pieces;
    }

    /** Whether white space ends before a word that is no unit of money. */
    private static boolean isBeforeWord(String text, int at) {
        return at + 1 < text.length()
                && Labels.isSpace(text.charAt(at))
                && Character.isIdeographic(text.charAt(at + 1))
                && UNITS.indexOf(text.charAt(at + 1)) < 0;
    }

    /** Whether a sign stands between two digits. */
    private static boolean isWithin(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    /** Whether white space parts a text into three words or more, as the heads of a table without lines are. */
    private static boolean isRowOfWords(String text) {
        int gaps = 0;
        for (int i = 1; i < text.length(); i++) {
            gaps += Labels.isSpace(text.charAt(i)) && !Labels.isSpace(text.charAt(i - 1)) ? 1 : 0;
        }
        return gaps >= 2;
    }
}

package io.github.mubiao.read.sheet;

import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats that have a number alone (ECMA-376-1, 18.8.30), as Chinese Excel shows them. */
final class BuiltInFormats {

    private static final String LONG_DAY = "yyyy\"年\"m\"月\"d\"日\"";
    private static final String MONTH = "yyyy\"年\"m\"月\"";
    private static final String DAY = "m\"月\"d\"日\"";
    private static final String NOON = "上午/下午h\"时\"mm\"分\"";

    /** Those that English Excel shows otherwise, or not at all. */
    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(5, "¥#,##0;¥-#,##0"),
            Map.entry(6, "¥#,##0;¥-#,##0"),
            Map.entry(7, "¥#,##0.00;¥-#,##0.00"),
            Map.entry(8, "¥#,##0.00;¥-#,##0.00"),
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, MONTH),
            Map.entry(28, DAY),
            Map.entry(29, DAY),
            Map.entry(30, "m/d/yy"),
            Map.entry(31, LONG_DAY),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, NOON),
            Map.entry(35, NOON + "ss\"秒\""),
            Map.entry(36, MONTH),
            Map.entry(37, "#,##0;-#,##0"),
            Map.entry(38, "#,##0;-#,##0"),
            Map.entry(39, "#,##0.00;-#,##0.00"),
            Map.entry(40, "#,##0.00;-#,##0.00"),
            Map.entry(41, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "),
            Map.entry(42, "_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* \"-\"_ ;_ @_ "),
            Map.entry(43, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
            Map.entry(44, "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ "),
            Map.entry(50, MONTH),
            Map.entry(51, DAY),
            Map.entry(52, MONTH),
            Map.entry(53, DAY),
            Map.entry(54, DAY),
            Map.entry(55, NOON),
            Map.entry(56, NOON + "ss\"秒\""),
            Map.entry(57, MONTH),
            Map.entry(58, DAY));

    private BuiltInFormats() {}

    /** The code of a format's number; {@code null} for General and for numbers that mean nothing. */
    static String code(int number) {
        boolean international = number > 0 && number < 50 && !(number > 22 && number < 37);
        String own = CODES.get(number);
        return own == null && international ? BuiltinFormats.getBuiltinFormat(number) : own;
    }
}

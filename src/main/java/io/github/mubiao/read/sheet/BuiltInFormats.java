package io.github.mubiao.read.sheet;

import java.util.Map;

/** The number formats that have a number alone (ECMA-376-1, 18.8.30), as Chinese Excel shows them. */
final class BuiltInFormats {

    private static final String LONG_DAY = "yyyy\"年\"m\"月\"d\"日\"";
    private static final String MONTH = "yyyy\"年\"m\"月\"";
    private static final String DAY = "m\"月\"d\"日\"";
    private static final String NOON = "上午/下午h\"时\"mm\"分\"";

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "¥#,##0;¥-#,##0"),
            Map.entry(6, "¥#,##0;¥-#,##0"),
            Map.entry(7, "¥#,##0.00;¥-#,##0.00"),
            Map.entry(8, "¥#,##0.00;¥-#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(14, "yyyy/m/d"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
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
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"),
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
        return CODES.get(number);
    }
}

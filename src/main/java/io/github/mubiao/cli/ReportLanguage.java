package io.github.mubiao.cli;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Words;
import io.github.mubiao.pipeline.ReaderLanguage;
import java.util.Locale;
import java.util.Map;

/** The languages of the program, and what they call places and severities. */
enum ReportLanguage {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    /** Locales never change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Locale locale;

    ReportLanguage(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The language that the machine asks for. */
    static ReportLanguage ofMachine() {
        return of(ReaderLanguage.ofMachine());
    }

    /** The language that an environment asks for. */
    static ReportLanguage of(Map<String, String> environment, Locale otherwise) {
        return of(ReaderLanguage.of(environment, otherwise));
    }

    private static ReportLanguage of(Locale locale) {
        return isChinese(locale) ? ZH : EN;
    }

    static boolean isChinese(Locale locale) {
        return Words.isChinese(locale);
    }

    /** A place as a person counts in Word, with its page or its cell of a sheet where the file has them. */
    static String place(Location location, Locale locale) {
        if (!isChinese(locale)) {
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

    static String severity(Severity severity, Locale locale) {
        if (!isChinese(locale)) {
            return severity.label();
        }
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "警告";
            case NOTE -> "提示";
        };
    }
}

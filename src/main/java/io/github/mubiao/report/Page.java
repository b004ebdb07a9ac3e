package io.github.mubiao.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The page around its data. */
final class Page {

    private static final String TEMPLATES = "io.github.mubiao.report.template";

    private Page() {}

    static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    /** Writes a complete page; the stream stays open. Its title tells more once the page has read its data. */
    static void write(OutputStream out, Locale locale, PageData data) throws IOException {
        Assets assets = Assets.load();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        engine().render(
                        "page.jte",
                        Map.of(
                                "language", isChinese(locale) ? "zh-CN" : "en",
                                "title", isChinese(locale) ? "绩效目标" : "Performance targets",
                                "policy", assets.policy(),
                                "generator", "mubiao 目标表",
                                "style", raw(assets.style()),
                                "charts", raw(assets.charts()),
                                "script", raw(assets.script()),
                                "dataType", data.type(),
                                "data", raw(data.text())),
                        new WriterOutput(writer));
        writer.flush();
    }

    private static TemplateEngine engine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, Page.class.getClassLoader(), TEMPLATES);
    }

    /** What is no text of a document: our own files, and data that are escaped for their place already. */
    private static Content raw(String text) {
        return output -> output.writeContent(text);
    }
}

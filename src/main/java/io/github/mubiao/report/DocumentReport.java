package io.github.mubiao.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page of documents. Each document's data are packed as it comes; memory grows with the packed data
 * alone. Beside the JSON that {@code convert} writes, the page holds how each value was read, and the
 * findings in Chinese.
 */
public final class DocumentReport {

    private final OutputStream out;
    private final Locale locale;
    private final PageData data = new PageData();
    private final JsonGenerator json;
    private final Readings readings = new Readings();
    private final Map<String, String> failed = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    DocumentReport(OutputStream out, Locale locale) throws IOException {
        this.out = out;
        this.locale = locale;
        this.json = data.generator();
        json.writeStartObject();
        json.writeStringField("view", "documents");
        json.writeArrayFieldStart("documents");
    }

    /**
     * Takes the next document.
     *
     * @throws IOException if there is no room for it
     */
    public void document(BudgetDocument document) throws IOException {
        names.add(name(document));
        json.writeStartObject();
        json.writeFieldName("document");
        DocumentSink sink = Writers.json(json);
        sink.start(document.header());
        for (Project project : document.projects()) {
            sink.project(project);
        }
        sink.end(document.findings());
        json.writeArrayFieldStart("readings");
        for (Project project : document.projects()) {
            readings.write(json, project, document.header().fiscalYear());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("messages");
        for (Finding finding : document.findings()) {
            json.writeString(finding.message(Locale.CHINESE));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String name(BudgetDocument document) {
        Organisation department = document.header().department();
        String name = department == null || department.name() == null
                ? document.header().source().path()
                : department.name();
        Integer year = document.header().fiscalYear();
        return year == null ? name : name + " " + year;
    }

    /**
     * Names a file that could not be read.
     *
     * @param path the file, as given
     * @param reason why
     */
    public void failed(String path, String reason) {
        failed.put(path, reason);
    }

    /**
     * Writes the page; nothing follows.
     *
     * @throws IOException if the stream fails
     */
    public void finish() throws IOException {
        json.writeEndArray();
        readings.write(json);
        json.writeArrayFieldStart("failed");
        for (Map.Entry<String, String> file : failed.entrySet()) {
            json.writeStartObject();
            json.writeStringField("path", file.getKey());
            json.writeStringField("message", file.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        Page.write(out, locale, title(), data);
    }

    private String title() {
        boolean chinese = Page.isChinese(locale);
        if (names.size() == 1) {
            return (chinese ? "绩效目标：" : "Performance targets: ") + names.get(0);
        }
        return chinese ? "绩效目标：" + names.size() + " 份文件" : "Performance targets: " + names.size() + " documents";
    }
}

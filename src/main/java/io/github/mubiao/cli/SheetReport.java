package io.github.mubiao.cli;

import io.github.mubiao.check.Checks;
import io.github.mubiao.check.DocumentSummary;
import io.github.mubiao.check.Rule;
import io.github.mubiao.model.Finding;
import io.github.mubiao.write.FindingBook;
import io.github.mubiao.write.RunFiles;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A workbook for people: numbers by rule, and a row a finding. It is Chinese, whatever the language of messages. */
final class SheetReport extends FindingReport {

    private final FindingBook book;

    SheetReport(OutputStream out, RunFiles.Warnings warnings) throws IOException {
        Map<String, String> reasons =
                Checks.rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule.why(Locale.CHINESE)));
        this.book = Writers.findingBook(out, rule -> reasons.getOrDefault(rule, ""), warnings);
    }

    @Override
    void document(DocumentFindings document) throws IOException {
        for (Finding finding : document.findings()) {
            book.add(document.path(), names(document.summary(), finding), finding, finding.message(Locale.CHINESE));
        }
    }

    private static FindingBook.ProjectNames names(DocumentSummary summary, Finding finding) {
        DocumentSummary.ProjectName project = summary.project(finding);
        return project == null ? null : new FindingBook.ProjectNames(project.unit(), project.code(), project.name());
    }

    @Override
    void complete() throws IOException {
        book.finish();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}

package io.github.mubiao.cli;

import io.github.mubiao.model.DisplayNames;
import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.Severity;
import io.github.mubiao.options.ReportLanguage;
import io.github.mubiao.options.TerminalText;
import io.github.mubiao.pipeline.Conversion;
import io.github.mubiao.pipeline.Conversion.Outcome;
import java.util.List;
import java.util.Locale;

/** Tells of each document what needs to be told, above the line of progress. */
record OutcomeLines(ProgressLine progress, CommonOptions common, ReportLanguage language)
        implements Conversion.Listener {

    @Override
    public void outcome(Outcome outcome) {
        String path = outcome.input().path();
        if (outcome.error() == null) {
            for (Finding finding : outcome.findings()) {
                finding(path, finding);
            }
        } else {
            line(outcome.error().at(path).text(language.locale()));
        }
        progress.step(outcome.projects());
    }

    private void finding(String path, Finding finding) {
        boolean grave = (finding.severity() == Severity.ERROR && finding.location() == null)
                || DocumentStatus.of(List.of(finding)) != DocumentStatus.CONVERTED;
        if (common.isVerbose() || grave) {
            Locale locale = language.locale();
            String place =
                    finding.location() == null ? "" : DisplayNames.of(locale).place(finding.location()) + ": ";
            line(path + ": " + place + DisplayNames.of(locale).severity(finding.severity()) + ": "
                    + finding.message(locale) + " [" + finding.rule() + "]");
        }
    }

    @Override
    public void warn(Message message) {
        line(message.text(language.locale()));
    }

    private void line(String text) {
        progress.print(TerminalText.of("mubiao: " + text));
    }
}

package io.github.mubiao.cli;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Severity;
import io.github.mubiao.pipeline.Conversion;
import io.github.mubiao.pipeline.Conversion.Outcome;
import java.util.Locale;

/** Tells of each document what needs to be told, above the line of progress. */
final class OutcomeLines implements Conversion.Listener {

    private final ProgressLine progress;
    private final Verbosity verbosity;

    OutcomeLines(ProgressLine progress, Verbosity verbosity) {
        this.progress = progress;
        this.verbosity = verbosity;
    }

    @Override
    public void outcome(Outcome outcome) {
        String path = outcome.input().path();
        if (outcome.error() == null) {
            for (Finding finding : outcome.findings()) {
                finding(path, finding);
            }
        } else {
            warn(path + ": " + outcome.error());
        }
        progress.step(outcome.projects());
    }

    private void finding(String path, Finding finding) {
        boolean grave = finding.severity() == Severity.ERROR && finding.location() == null;
        if (verbosity.isVerbose() || grave) {
            warn(path + ": " + (finding.location() == null ? "" : finding.location() + ": ")
                    + finding.severity().label() + ": " + finding.message(Locale.ENGLISH) + " [" + finding.rule()
                    + "]");
        }
    }

    @Override
    public void warn(String message) {
        progress.print(TerminalText.of("mubiao: " + message));
    }
}

package io.github.mubiao.recognise;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import java.util.List;

/** A finding whose project is not yet known by code or name. */
record FindingDraft(String rule, Severity severity, Location location, List<String> arguments) {

    Finding of(String project) {
        return new Finding(rule, severity, project, arguments, location);
    }
}

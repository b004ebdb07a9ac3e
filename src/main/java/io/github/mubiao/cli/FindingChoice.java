package io.github.mubiao.cli;

import io.github.mubiao.check.Checks;
import io.github.mubiao.check.Rule;
import io.github.mubiao.model.Finding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which findings are asked for, by the ids of their rules. */
final class FindingChoice {

    @Option(names = "--only", paramLabel = "RULE", split = ",", description = "Reports these rules alone.")
    private List<String> only = List.of();

    @Option(names = "--except", paramLabel = "RULE", split = ",", description = "Does not report these rules.")
    private List<String> except = List.of();

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    /** Refuses ids that no rule has, naming those there are. */
    void validate() {
        Set<String> known = Checks.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        for (List<String> ids : List.of(only, except)) {
            for (String id : ids) {
                if (!known.contains(id.strip())) {
                    throw CommandLines.wrong(spec, "usage.rule", id, String.join(", ", known));
                }
            }
        }
    }

    List<Finding> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> only.isEmpty() || names(only, finding))
                .filter(finding -> !names(except, finding))
                .toList();
    }

    private static boolean names(List<String> ids, Finding finding) {
        return ids.stream().anyMatch(id -> id.strip().equals(finding.rule()));
    }
}

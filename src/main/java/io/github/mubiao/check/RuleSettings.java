package io.github.mubiao.check;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Severity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How grave each rule's findings are, which rules are off, and the thresholds that rules go by. Immutable. */
public final class RuleSettings {

    private static final RuleSettings STANDARD = new RuleSettings(Map.of(), Set.of(), Map.of());

    private final Map<String, Severity> severities;
    private final Set<String> off;
    /** By rule and name. */
    private final Map<String, BigDecimal> thresholds;

    private RuleSettings(Map<String, Severity> severities, Set<String> off, Map<String, BigDecimal> thresholds) {
        this.severities = Map.copyOf(severities);
        this.off = Set.copyOf(off);
        this.thresholds = Map.copyOf(thresholds);
    }

    /** The rules as {@link Checks#rules()} has them. */
    public static RuleSettings standard() {
        return STANDARD;
    }

    /** The same with another severity for a rule, which is on. */
    public RuleSettings withSeverity(String rule, Severity severity) {
        Map<String, Severity> changed = new HashMap<>(severities);
        changed.put(Rules.of(rule).id(), severity);
        Set<String> others = new HashSet<>(off);
        others.remove(rule);
        return new RuleSettings(changed, others, thresholds);
    }

    /** The same with a rule off: it finds nothing. */
    public RuleSettings without(String rule) {
        Set<String> more = new HashSet<>(off);
        more.add(Rules.of(rule).id());
        return new RuleSettings(severities, more, thresholds);
    }

    /**
     * The same with another threshold of a rule.
     *
     * @throws IllegalArgumentException if the rule has no such threshold, or it may not be set so
     */
    public RuleSettings withThreshold(String rule, String name, BigDecimal value) {
        Threshold threshold = Rules.of(rule).threshold(name);
        if (!threshold.allows(value)) {
            throw new IllegalArgumentException(name + " of " + rule + " is " + value + ", not within "
                    + threshold.least() + " to " + threshold.most());
        }
        Map<String, BigDecimal> changed = new HashMap<>(thresholds);
        changed.put(key(rule, name), value);
        return new RuleSettings(severities, off, changed);
    }

    /** How grave a rule's findings are; {@code null} for a rule that is off. */
    public Severity severity(Rule rule) {
        return off.contains(rule.id()) ? null : severities.getOrDefault(rule.id(), rule.severity());
    }

    /** The number that a rule goes by. */
    BigDecimal threshold(Rule rule, String name) {
        return thresholds.getOrDefault(
                key(rule.id(), name), rule.threshold(name).standard());
    }

    /** Findings as the settings want them: those of rules that are off left out, the others with their severity. */
    public List<Finding> of(List<Finding> findings) {
        if (severities.isEmpty() && off.isEmpty()) {
            return findings;
        }
        return findings.stream()
                .filter(finding -> !off.contains(finding.rule()))
                .map(this::graded)
                .toList();
    }

    private Finding graded(Finding finding) {
        Severity severity = severities.getOrDefault(finding.rule(), finding.severity());
        return severity == finding.severity()
                ? finding
                : new Finding(finding.rule(), severity, finding.project(), finding.arguments(), finding.location());
    }

    private static String key(String rule, String name) {
        return rule + " " + name;
    }
}

package io.github.mubiao.check;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.BudgetTotal;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Rows that sum projects up, 合计 or a unit above its projects, against the projects of their table.
 * Which projects a row sums up is not written, so it is wrong only where no run of projects that begins
 * right behind it, or ends right before it, adds up to it.
 */
final class TotalsRows implements Check {

    private static final Rule RULE = Rules.of("totals-row");

    /** All from the first character that is no digit. */
    private static final Pattern NO_CODE = Pattern.compile("\\D.*", Pattern.DOTALL);

    private final NavigableMap<Integer, List<Line>> tables = new TreeMap<>();

    /**
     * A row with an amount.
     *
     * @param label what a row of totals is called; {@code null} for a project
     * @param amount in the table's unit; {@code null} where a project states none that can be read
     */
    private record Line(String label, BigDecimal amount, MoneyUnit unit, Location place) {

        boolean isTotal() {
            return label != null;
        }

        /** 合计, 小计: a sum of what stands above or below. Any other name is one of what stands below. */
        boolean isSum() {
            return isTotal() && Folded.of(label).endsWith("计");
        }

        /** 323-县教育局部门 above 323001-县教育局本级: the other's code begins with this one's. */
        boolean isAbove(Line other) {
            return !code().isEmpty()
                    && code().length() < other.code().length()
                    && other.code().startsWith(code());
        }

        private String code() {
            return NO_CODE.matcher(Folded.of(label)).replaceFirst("");
        }
    }

    /** What some projects add up to. */
    private record Run(BigDecimal sum, int projects) {

        Run and(Line line) {
            return new Run(sum.add(line.amount()), projects + (line.isTotal() ? 0 : 1));
        }

        /** The same amount, or no further from it than the last digit shown of each project. */
        boolean is(BigDecimal amount) {
            BigDecimal half = BigDecimal.ONE
                    .movePointLeft(Math.min(sum.scale(), amount.scale()) + 1)
                    .multiply(BigDecimal.valueOf(5L * projects));
            boolean fractions = Math.min(sum.scale(), amount.scale()) > 0;
            int order = sum.subtract(amount).abs().compareTo(fractions ? half : BigDecimal.ZERO);
            return projects > 0 && order <= 0;
        }
    }

    @Override
    public void total(BudgetTotal total) {
        lines(total.location().table()).add(new Line(total.label(), total.amount(), total.unit(), total.location()));
    }

    @Override
    public void project(Project project, Report report) {
        Budget budget = project.budget();
        Sourced<BigDecimal> total = budget == null ? null : budget.amount(Budget.Amount.TOTAL);
        Location place = total == null || total.location() == null ? project.location() : total.location();
        lines(place.table()).add(new Line(null, Sourced.valueOf(total), budget == null ? null : budget.unit(), place));
        // Totals come with their table, so those before are complete, and need be kept no longer.
        Map<Integer, List<Line>> complete = tables.headMap(place.table() - 1);
        complete.values().forEach(lines -> check(lines, report));
        complete.clear();
    }

    private List<Line> lines(int table) {
        return tables.computeIfAbsent(table, number -> new ArrayList<>());
    }

    @Override
    public void end(List<Finding> recognised, Report report) {
        tables.values().forEach(lines -> check(lines, report));
    }

    private static void check(List<Line> lines, Report report) {
        boolean certain = lines.stream().anyMatch(Line::isTotal)
                && lines.stream().anyMatch(line -> !line.isTotal())
                && lines.stream().allMatch(line -> line.amount() != null);
        if (certain) {
            // A table of projects as columns has its totals in a column, too.
            lines.sort(Comparator.<Line>comparingInt(line -> line.place().row())
                    .thenComparingInt(line -> line.place().column()));
            compare(lines, report);
        }
    }

    private static void compare(List<Line> lines, Report report) {
        MoneyUnit unit = lines.stream()
                .filter(line -> !line.isTotal())
                .findFirst()
                .orElseThrow()
                .unit();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean sameUnit = line.unit() == null || line.unit() == unit;
            if (!line.isTotal() || !sameUnit || isBare(lines, i)) {
                continue;
            }
            List<Run> runs = new ArrayList<>();
            boolean adds = adds(lines, i, 1, runs) || (line.isSum() && adds(lines, i, -1, runs));
            if (!adds && !runs.isEmpty()) {
                Run nearest = runs.stream()
                        .min(Comparator.comparing(
                                run -> run.sum().subtract(line.amount()).abs()))
                        .orElseThrow();
                report.add(
                        RULE,
                        null,
                        line.place(),
                        line.label(),
                        ProjectMoney.shown(line.amount(), unit),
                        nearest.projects(),
                        ProjectMoney.shown(nearest.sum(), unit));
            }
        }
    }

    /**
     * Whether the projects on one side of a row, up to any of them, add up to it.
     *
     * @param runs takes what they add up to at the next rows of totals, and at the end of the table
     */
    private static boolean adds(List<Line> lines, int from, int step, List<Run> runs) {
        BigDecimal stated = lines.get(from).amount();
        Run run = new Run(BigDecimal.ZERO, 0);
        Run withBare = run;
        for (int i = from + step; i >= 0 && i < lines.size(); i += step) {
            Line line = lines.get(i);
            if (line.isTotal()) {
                note(run, runs);
                // A unit whose projects are not listed counts by its own amount.
                withBare = isBare(lines, i) ? withBare.and(line) : withBare;
            } else {
                run = run.and(line);
                withBare = withBare.and(line);
            }
            if (run.is(stated) || withBare.is(stated)) {
                return true;
            }
        }
        note(run, runs);
        return false;
    }

    private static void note(Run run, List<Run> runs) {
        if (run.projects() > 0) {
            runs.add(run);
        }
    }

    /** Whether a row is of a unit whose projects are not listed: no project is next, nor a unit of its own. */
    private static boolean isBare(List<Line> lines, int place) {
        Line line = lines.get(place);
        if (line.isSum()) {
            return false;
        }
        Line next = place + 1 < lines.size() ? lines.get(place + 1) : null;
        return next == null || (next.isTotal() && !line.isAbove(next));
    }
}

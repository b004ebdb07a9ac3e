package io.github.mubiao.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which regions and departments there are on either side. Two regions that were there all the time are two, and
 * so are two departments; where both came or went, one may be the other under a new name or code.
 */
final class DepartmentLikeness {

    private static final double SAME_CODE = 0.97;
    private static final double UNKNOWN = 0.97;
    private static final double RENAMED = 0.95;
    private static final double MOVED = 0.65;
    private static final double OTHER_REGION = 0.9;
    /** So many projects, most of them, say that their departments are one. */
    private static final int FEW = 3;

    private static final double MAJORITY = 0.6;

    private final Set<String>[] regions;
    private final Set<String>[] departments;
    private final Map<String, String> learned = new HashMap<>();
    private final Map<String, String> learnedBack = new HashMap<>();
    private final Map<String, String> namesOfRegions = new HashMap<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    DepartmentLikeness() {
        regions = new Set[] {new HashSet<String>(), new HashSet<String>()};
        departments = new Set[] {new HashSet<String>(), new HashSet<String>()};
    }

    /**
     * Notes a department.
     *
     * @param side 0 for the older side, 1 for the newer one
     */
    void add(int side, Department department) {
        if (department.region() != null) {
            regions[side].add(department.region());
            if (department.regionName() != null) {
                namesOfRegions.putIfAbsent(department.region(), department.regionName());
            }
        }
        if (department.regionName() != null) {
            regions[side].add(department.regionName());
        }
        departments[side].add(department.key());
        if (department.name() != null) {
            departments[side].add(named(department));
        }
    }

    private static String named(Department department) {
        return department.region() + "\n" + department.name();
    }

    /** How much the departments of two projects speak for them being one, 0 to 1; 0 where they cannot be. */
    double likeness(Department one, Department other) {
        double byRegion = regions(one, other);
        return byRegion == 0 ? 0 : byRegion * departments(one, other);
    }

    /** Whether two departments were there all the time, or each has another counterpart. */
    boolean areTwo(Department one, Department other) {
        return departments(one, other) <= MOVED;
    }

    private double regions(Department one, Department other) {
        String first = region(one);
        String second = region(other);
        if (first == null || second == null || first.equals(second)) {
            return 1;
        }
        boolean comparable = (one.region() == null) == (other.region() == null);
        if (!comparable) {
            String a = one.regionName() != null ? one.regionName() : namesOfRegions.get(one.region());
            String b = other.regionName() != null ? other.regionName() : namesOfRegions.get(other.region());
            if (a == null || b == null) {
                return UNKNOWN;
            }
            if (a.endsWith(b) || b.endsWith(a)) {
                return 1;
            }
        }
        return stayed(regions, first) || stayed(regions, second) ? 0 : OTHER_REGION;
    }

    private static String region(Department department) {
        return department.region() != null ? department.region() : department.regionName();
    }

    private static boolean stayed(Set<String>[] sides, String key) {
        return sides[0].contains(key) && sides[1].contains(key);
    }

    /**
     * Learns which departments are one from projects that certainly are, so that departments whose names or codes have
     * nothing in common are told apart.
     */
    void learn(List<Pairing.Pair<ProjectView>> pairs) {
        Votes votes = new Votes();
        pairs.forEach(pair -> votes.add(pair.from().department(), pair.to().department(), 1));
        learn(votes);
    }

    /**
     * Learns the same from units: a unit whose name one department of either side has shows that the two are one, where
     * one year's documents state codes and the other year's names.
     */
    void learnUnits(List<ProjectView> older, List<ProjectView> newer) {
        Map<String, Optional<Department>> before = byUnit(older);
        Votes votes = new Votes();
        byUnit(newer).forEach((unit, to) -> {
            Optional<Department> from = before.getOrDefault(unit, Optional.empty());
            if (from.isPresent() && to.isPresent() && regions(from.get(), to.get()) > 0) {
                votes.add(from.get(), to.get(), FEW);
            }
        });
        learn(votes);
    }

    /** The departments by the names of their units; empty where several have a unit of that name. */
    private static Map<String, Optional<Department>> byUnit(List<ProjectView> projects) {
        Map<String, Optional<Department>> departments = new HashMap<>();
        for (ProjectView project : projects) {
            String unit = project.unitName();
            if (unit != null) {
                departments.merge(
                        unit,
                        Optional.of(project.department()),
                        (one, other) -> one.isPresent()
                                        && one.get().key().equals(other.get().key())
                                ? one
                                : Optional.empty());
            }
        }
        return departments;
    }

    private void learn(Votes votes) {
        votes.forth.forEach((from, counts) -> {
            String to = majority(counts);
            if (to != null && from.equals(majority(votes.back.get(to)))) {
                learned.put(from, to);
                learnedBack.put(to, from);
            }
        });
    }

    /** How often something says that a department of the older side is one of the newer side. */
    private static final class Votes {
        private final Map<String, Map<String, Integer>> forth = new HashMap<>();
        private final Map<String, Map<String, Integer>> back = new HashMap<>();

        void add(Department from, Department to, int weight) {
            if (!from.key().isEmpty() && !to.key().isEmpty()) {
                forth.computeIfAbsent(from.key(), k -> new HashMap<>()).merge(to.key(), weight, Integer::sum);
                back.computeIfAbsent(to.key(), k -> new HashMap<>()).merge(from.key(), weight, Integer::sum);
            }
        }
    }

    /** What most of several say; {@code null} where they are few or of several minds. */
    private static String majority(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (all >= FEW && count.getValue() > MAJORITY * all) {
                return count.getKey();
            }
        }
        return null;
    }

    private double departments(Department one, Department other) {
        Double known = byLearning(one, other);
        return known != null ? known : byNames(one, other);
    }

    /** Either may be the older one. */
    private Double byLearning(Department one, Department other) {
        if (isLearned(one, other) || isLearned(other, one)) {
            return 1.0;
        }
        boolean elsewhere = (learned.containsKey(one.key()) && learnedBack.containsKey(other.key()))
                || (learned.containsKey(other.key()) && learnedBack.containsKey(one.key()));
        return elsewhere && !one.key().equals(other.key()) ? MOVED : null;
    }

    private boolean isLearned(Department from, Department to) {
        return to.key().equals(learned.get(from.key()));
    }

    private double byNames(Department one, Department other) {
        if (one.name() != null && one.name().equals(other.name())) {
            return 1;
        }
        boolean sameCode = one.code() != null && one.code().equals(other.code());
        if (sameCode && (one.name() == null || other.name() == null)) {
            return 1;
        }
        boolean known = (one.code() != null && other.code() != null) || (one.name() != null && other.name() != null);
        if (!known) {
            return UNKNOWN;
        }
        boolean namesStayed = (one.name() != null && stayed(departments, named(one)))
                || (other.name() != null && stayed(departments, named(other)));
        if (sameCode) {
            return namesStayed ? MOVED : SAME_CODE;
        }
        boolean stayed = namesStayed || (stayed(departments, one.key()) && stayed(departments, other.key()));
        return stayed ? MOVED : RENAMED;
    }
}

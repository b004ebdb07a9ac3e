package io.github.mubiao.check;

import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Project;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The codes of a document's projects: those that come twice, their form, their years and regions, and their check
 * characters. The form is that of the national code, which counts where a code looks like one or most others are.
 */
final class Codes implements Check {

    private static final Rule DUPLICATE = Rules.of("duplicate-code");
    private static final Rule REGION = Rules.of("code-region");
    private static final Rule CHARACTER = Rules.of("check-character");
    private static final Rule LENGTH = Rules.of("code-length");
    private static final Rule ALPHABET = Rules.of("code-alphabet");
    /** Fewer agree by chance too easily. */
    private static final int FEWEST = 3;

    /** The first project of each code, in document order. */
    private final Map<String, ProjectCode> codes = new LinkedHashMap<>();

    private Integer fiscalYear;

    @Override
    public void start(DocumentHeader header) {
        fiscalYear = header.fiscalYear();
    }

    @Override
    public void project(Project project, Report report) {
        ProjectCode code = ProjectCode.of(project);
        if (code == null) {
            return;
        }
        ProjectCode earlier = codes.putIfAbsent(code.text(), code);
        if (earlier != null && !isShared(earlier, code)) {
            Location place = earlier.location();
            String name = earlier.name() == null ? earlier.project() : earlier.name();
            report.add(DUPLICATE, code.project(), code.location(), code.text(), name, place);
        }
    }

    /** Several units may carry out one project, each with a form of its own. */
    private static boolean isShared(ProjectCode one, ProjectCode other) {
        boolean sameName = one.name() != null && one.name().equals(other.name());
        return sameName
                && one.unit() != null
                && other.unit() != null
                && !one.unit().equals(other.unit());
    }

    @Override
    public void end(List<Finding> recognised, Report report) {
        List<ProjectCode> distinct = List.copyOf(codes.values());
        List<ProjectCode> whole =
                distinct.stream().filter(ProjectCode::isWellFormed).toList();
        Calibration calibration = Calibration.of(whole).orElse(null);
        forms(distinct, calibration, report);
        new CodeYears(whole, fiscalYear).check(report);
        regions(whole, report);
        if (calibration != null) {
            characters(whole, calibration, report);
        }
    }

    /**
     * The region within codes against that of the document, which most of its codes name. A code of a region above (the
     * city or province of a district) is that of a project handed down.
     */
    private static void regions(List<ProjectCode> whole, Report report) {
        String region = majority(whole, ProjectCode::region).orElse(null);
        List<ProjectCode> others = whole.stream()
                .filter(code -> region != null && !code.region().equals(region) && !isAbove(code.region(), region))
                .toList();
        // Several of another region are no slip.
        if (others.size() == 1) {
            ProjectCode code = others.get(0);
            report.add(REGION, code.project(), code.location(), code.text(), code.region(), region);
        }
    }

    private static boolean isAbove(String region, String other) {
        String stem = region.endsWith("0000") ? region.substring(0, 2) : region.substring(0, 4);
        return region.endsWith("00") && other.startsWith(stem);
    }

    /** Check characters that do not fit those of the document's other codes. */
    private static void characters(List<ProjectCode> whole, Calibration calibration, Report report) {
        for (ProjectCode code : whole) {
            if (!calibration.fits(code.text()) && calibration.judges(code.text())) {
                int good = calibration.codes().size();
                calibration
                        .repair(code.text())
                        .ifPresentOrElse(
                                repair -> report.add(
                                        CHARACTER, code.project(), code.location(), code.text(), good, repair),
                                () -> report.add(CHARACTER, code.project(), code.location(), code.text(), good));
            }
        }
    }

    /**
     * Checks the form of every code.
     *
     * @param calibration what repairs a code; {@code null} where the document gives none
     */
    private static void forms(List<ProjectCode> codes, Calibration calibration, Report report) {
        boolean national = majority(codes, ProjectCode::isWellFormed).orElse(false);
        for (ProjectCode code : codes) {
            if (!national && !code.isNational()) {
                continue;
            }
            if (code.text().length() != ProjectCode.LENGTH) {
                report.add(
                        LENGTH,
                        code.project(),
                        code.location(),
                        code.text(),
                        code.text().length());
            } else if (!code.strangers().isEmpty()) {
                alphabet(code, calibration, report);
            }
        }
    }

    private static void alphabet(ProjectCode code, Calibration calibration, Report report) {
        String repair =
                calibration == null ? null : calibration.repair(code.text()).orElse(null);
        if (repair == null) {
            report.add(ALPHABET, code.project(), code.location(), code.text(), code.strangers());
        } else {
            report.add(ALPHABET, code.project(), code.location(), code.text(), code.strangers(), repair);
        }
    }

    /**
     * The year within codes against the budget year. A project that goes on keeps the code of its first
     * year, so an earlier year is at most worth a note, and only where one code stands alone with it.
     *
     * @param fiscalYear the document's; {@code null} where unknown
     */
    record CodeYears(List<ProjectCode> whole, Integer fiscalYear) {

        private static final Rule LATER = Rules.of("code-year");
        private static final Rule EARLIER = Rules.of("code-year-earlier");

        void check(Report report) {
            Integer usual = majority(whole, ProjectCode::year).orElse(null);
            List<ProjectCode> odd = whole.stream()
                    .filter(code -> usual == null || code.year() != usual)
                    .toList();
            boolean alone = usual != null && odd.size() == 1;
            for (ProjectCode code : odd) {
                if (isLater(code, alone, usual)) {
                    report.add(LATER, code.project(), code.location(), code.text(), code.year(), fiscalYear);
                } else if (alone && fiscalYear != null && usual.equals(fiscalYear) && code.year() < usual) {
                    report.add(EARLIER, code.project(), code.location(), code.text(), code.year(), usual);
                }
            }
        }

        /**
         * Where the document states no year, the first code lent it its own; other codes may then rightly be
         * later, so that only one alone is found.
         */
        private boolean isLater(ProjectCode code, boolean alone, Integer usual) {
            if (fiscalYear == null || code.year() <= fiscalYear) {
                return false;
            }
            boolean lent = whole.get(0).year() == fiscalYear;
            return !lent || (alone && usual.equals(fiscalYear));
        }
    }

    /**
     * What the good codes of a document have in common: those whose check characters leave the remainder
     * that most codes share. Nothing is published of that rule, so each document calibrates it.
     *
     * <p>Characters count as their place in the alphabet; the last one plus the sum of the others, each times a power of 3,
     * leaves the same remainder by 31 in all codes of one region and kind. As 31 is prime and no power of 3 is a multiple
     * of it, any one wrong character changes the remainder.
     *
     * @param remainder the remainder
     * @param codes the good codes
     * @param kinds their regions with their letters of kind
     * @param common what all have at each place, {@code ?} where they differ
     */
    record Calibration(int remainder, Set<String> codes, Set<String> kinds, String common) {

        private static final char DIFFERENT = '?';
        private static final int MODULUS = 31;
        private static final int BASE = 3;

        /** The calibration by codes that are whole, each given once; empty where most do not agree. */
        static Optional<Calibration> of(List<ProjectCode> whole) {
            return majority(whole, code -> remainder(code.text())).map(most -> of(whole, most));
        }

        private static Calibration of(List<ProjectCode> whole, int remainder) {
            Set<String> codes = new HashSet<>();
            Set<String> kinds = new TreeSet<>();
            StringBuilder common = new StringBuilder();
            for (ProjectCode code : whole) {
                if (remainder(code.text()) == remainder) {
                    codes.add(code.text());
                    kinds.add(kind(code.text()));
                    agree(common, code.text());
                }
            }
            return new Calibration(remainder, codes, kinds, common.toString());
        }

        private static void agree(StringBuilder common, String code) {
            if (common.length() == 0) {
                common.append(code);
            }
            for (int place = 0; place < code.length(); place++) {
                if (common.charAt(place) != code.charAt(place)) {
                    common.setCharAt(place, DIFFERENT);
                }
            }
        }

        private static String kind(String code) {
            return code.substring(0, ProjectCode.REGION) + code.charAt(ProjectCode.KIND);
        }

        boolean fits(String code) {
            return remainder(code) == remainder;
        }

        /**
         * Whether a code is of the region and kind of the good ones, or becomes so by the very character
         * that repairs it. Others may have a remainder of their own.
         */
        boolean judges(String code) {
            return kinds.contains(kind(code))
                    || IntStream.rangeClosed(0, ProjectCode.KIND)
                            .filter(place -> place < ProjectCode.REGION || place == ProjectCode.KIND)
                            .anyMatch(place -> kinds.contains(kind(repaired(code, place, remainder))));
        }

        /**
         * The one code that leaves the remainder and differs from this one in a single character.
         *
         * <p>Every place has just one character that fits, so there is only one repair where the place is
         * known: the only character outside the alphabet, or the only one that differs from what all the
         * good codes have at its place and is repaired to just that.
         */
        Optional<String> repair(String code) {
            int[] strangers = IntStream.range(0, ProjectCode.LENGTH)
                    .filter(place -> ProjectCode.ALPHABET.indexOf(code.charAt(place)) < 0)
                    .toArray();
            int[] odd = IntStream.range(0, ProjectCode.LENGTH)
                    .filter(place -> !agrees(code, place))
                    .toArray();
            int[] suspects = strangers.length > 0 ? strangers : odd;
            if (suspects.length != 1) {
                return Optional.empty();
            }
            String repaired = repaired(code, suspects[0], remainder);
            return agrees(repaired, suspects[0]) && !codes.contains(repaired)
                    ? Optional.of(repaired)
                    : Optional.empty();
        }

        private boolean agrees(String code, int place) {
            return common.charAt(place) == DIFFERENT || common.charAt(place) == code.charAt(place);
        }

        /** The remainder of a code of 21 characters of the alphabet. */
        private static int remainder(String code) {
            int sum = ProjectCode.ALPHABET.indexOf(code.charAt(ProjectCode.LENGTH - 1));
            int weight = 1;
            for (int i = 0; i < ProjectCode.LENGTH - 1; i++) {
                sum += ProjectCode.ALPHABET.indexOf(code.charAt(i)) * weight;
                weight = weight * BASE % MODULUS;
            }
            return sum % MODULUS;
        }

        /** The code with the character at a place replaced so that it leaves the remainder. */
        private static String repaired(String code, int place, int remainder) {
            for (char c : ProjectCode.ALPHABET.toCharArray()) {
                String candidate = code.substring(0, place) + c + code.substring(place + 1);
                if (remainder(candidate) == remainder) {
                    return candidate;
                }
            }
            throw new IllegalStateException("No character fits at " + place + " of " + code);
        }
    }

    /** What most of a document's codes have in common: three or more of them, and more than half; empty for nothing. */
    private static <T, V> Optional<V> majority(Collection<T> all, Function<T, V> trait) {
        Map<V, Integer> counts = new HashMap<>();
        all.forEach(each -> counts.merge(trait.apply(each), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST && entry.getValue() * 2 > all.size())
                .map(Map.Entry::getKey)
                .findAny();
    }
}

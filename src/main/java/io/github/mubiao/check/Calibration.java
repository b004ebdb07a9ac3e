package io.github.mubiao.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
        return Majority.of(whole, code -> remainder(code.text())).map(most -> of(whole, most.value()));
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
        return agrees(repaired, suspects[0]) && !codes.contains(repaired) ? Optional.of(repaired) : Optional.empty();
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

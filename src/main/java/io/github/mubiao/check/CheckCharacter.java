package io.github.mubiao.check;

/**
 * The check character of national project codes. Characters count as their place in the alphabet; the
 * last one plus the sum of the others, each times a power of 3, leaves the same remainder by 31 in all
 * codes of one region and kind. As 31 is prime and no power of 3 is a multiple of it, any one wrong
 * character changes the remainder.
 */
final class CheckCharacter {

    private static final int MODULUS = 31;
    private static final int BASE = 3;

    private CheckCharacter() {}

    /** The remainder of a code of 21 characters of the alphabet. */
    static int remainder(String code) {
        int sum = ProjectCode.ALPHABET.indexOf(code.charAt(ProjectCode.LENGTH - 1));
        int weight = 1;
        for (int i = 0; i < ProjectCode.LENGTH - 1; i++) {
            sum += ProjectCode.ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * BASE % MODULUS;
        }
        return sum % MODULUS;
    }

    /** The code with the character at a place replaced so that it leaves the remainder. */
    static String repaired(String code, int place, int remainder) {
        for (char c : ProjectCode.ALPHABET.toCharArray()) {
            String candidate = code.substring(0, place) + c + code.substring(place + 1);
            if (remainder(candidate) == remainder) {
                return candidate;
            }
        }
        throw new IllegalStateException("No character fits at " + place + " of " + code);
    }
}

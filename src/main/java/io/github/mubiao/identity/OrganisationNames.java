package io.github.mubiao.identity;

import io.github.mubiao.model.Organisation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Departments and regions as titles, fields and names of files write them. */
final class OrganisationNames {

    /** A code of a department or unit apart behind its name: {@code 县教育局（117）}. */
    private static final Pattern CODE_BEHIND = Pattern.compile(
            "(?<name>\\p{IsHan}{3}.{0,100}?)(?:\\s{1,9}|\\s{0,9}[\\[【(（])(?<code>\\d{3}|\\d{6}|\\d{9})[\\]】)）]?");

    /** The unit that is the department itself is called the department's own level. */
    static final String OWN_LEVEL = "本级";

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final int SHORTEST_CODE = 3;
    private static final int LONGEST_REGION = 8;

    private OrganisationNames() {}

    /**
     * Code and name of a department or region as a person writes them: {@code 323教育局}, {@code [323]教育局}.
     *
     * @return {@code null} where neither is there
     */
    static Organisation organisation(String written) {
        Matcher behind = written == null ? null : CODE_BEHIND.matcher(written.strip());
        if (behind != null && behind.matches()) {
            return new Organisation(behind.group("code"), ProjectNames.letters(behind.group("name")));
        }
        String letters = ProjectNames.letters(written);
        int digits = 0;
        while (digits < letters.length() && letters.charAt(digits) >= '0' && letters.charAt(digits) <= '9') {
            digits++;
        }
        String code = digits >= SHORTEST_CODE ? letters.substring(0, digits) : null;
        String name = code == null ? letters : letters.substring(digits);
        return letters.isEmpty() ? null : new Organisation(code, name.isEmpty() ? null : name);
    }

    /**
     * The department by whose name a title or a file's name begins; {@code null} where it begins by none:
     * {@code 曹妃甸区教育局2023年部门预算绩效目标}.
     */
    static String begun(String text) {
        return begun(text, IdentityWords.after(), true);
    }

    /** Who issues a document, by its first line: 青海省财政厅 of 青海省财政厅文件; {@code null} for none. */
    static String issuer(String text) {
        return begun(text, IdentityWords.issued(), false);
    }

    private static String begun(String text, List<String> after, boolean alone) {
        String letters = ProjectNames.letters(text.substring(afterLabel(text)));
        int start = 0;
        while (start < letters.length() && !Character.isIdeographic(letters.charAt(start))) {
            start++;
        }
        while (letters.startsWith("年", start) || letters.startsWith("度", start)) {
            start++;
        }
        int end = start;
        int best = -1;
        while (end < letters.length() && end - start < LONGEST && Character.isIdeographic(letters.charAt(end))) {
            end++;
            if (end - start >= SHORTEST
                    && endsOrganisation(letters, start, end)
                    && isFollowed(letters, end, after, alone)) {
                best = end;
                break;
            }
        }
        return best < 0 ? null : letters.substring(start, best);
    }

    /** Behind a label's colon: {@code 编制部门：教育局}. */
    private static int afterLabel(String text) {
        return Math.max(text.lastIndexOf('：'), text.lastIndexOf(':')) + 1;
    }

    private static boolean endsOrganisation(String text, int start, int end) {
        for (String word : IdentityWords.organisations()) {
            int name = end - word.length();
            if (name > start && text.startsWith(word, name)) {
                return !IdentityWords.isGeneral(text.substring(start, name));
            }
        }
        return false;
    }

    private static boolean isFollowed(String text, int end, List<String> after, boolean alone) {
        if (end == text.length() || !Character.isIdeographic(text.charAt(end))) {
            return alone;
        }
        return after.stream().anyMatch(word -> text.startsWith(word, end));
    }

    /** A unit's name without the word for the department's own level; {@code null} where it has none. */
    static String ownLevel(String unit) {
        boolean own = unit != null && unit.endsWith(OWN_LEVEL) && unit.length() > OWN_LEVEL.length() + 1;
        return own ? unit.substring(0, unit.length() - OWN_LEVEL.length()) : null;
    }

    /** Whether one name is the other or a short form of it: 南涧县林草局 of 南涧彝族自治县林业和草原局. */
    static boolean isAlike(String name, String other) {
        String shorter = name.length() < other.length() ? name : other;
        String longer = name.length() < other.length() ? other : name;
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }

    /** Where the name of a region at the beginning of a text ends; 0 where it begins by none. */
    static int regionEnd(String text) {
        int end = 0;
        int start = 0;
        for (int at = 0; at < text.length() && at - start < LONGEST_REGION; at++) {
            // Of 原州区 and 杭州市 the last of both characters ends the name.
            if (at - start >= 1 && endsRegion(text, at) && !endsRegion(text, at + 1)) {
                if (end == 0 && IdentityWords.isKindOfRegion(text.substring(0, at + 1))) {
                    return 0;
                }
                end = at + 1;
                start = end;
            }
        }
        return end == text.length() ? 0 : end;
    }

    private static boolean endsRegion(String text, int at) {
        return at < text.length() && IdentityWords.endsRegion(text.charAt(at)) && !IdentityWords.isNoRegion(text, at);
    }

    /** The region by which a department's name begins; {@code null} for none. */
    static String region(String department) {
        String letters = ProjectNames.letters(department);
        int end = regionEnd(letters);
        return end == 0 ? null : letters.substring(0, end);
    }

    /** A department's name without its region; {@code null} for {@code null}. */
    static String withoutRegion(String department) {
        String letters = ProjectNames.letters(department);
        return letters.isEmpty() ? null : letters.substring(regionEnd(letters));
    }

    /** The last part of a region's name, which names it: 曹妃甸区 of 唐山市曹妃甸区. */
    static String lastRegion(String region) {
        int start = 0;
        for (int at = 1; at < region.length() - 2; at++) {
            if (at - start >= 1 && endsRegion(region, at) && !endsRegion(region, at + 1)) {
                start = at + 1;
            }
        }
        return region.substring(start);
    }
}

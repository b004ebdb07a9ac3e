package io.github.mubiao.spark;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The region of a document, by the codes of its projects: the national form begins with the six digits
 * of a region (GB/T 2260), two of the year and a letter.
 */
final class Regions {

    private static final Pattern CODE = Pattern.compile("([1-6]\\d{5})[1-4]\\d[A-Z].*", Pattern.DOTALL);

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /**
     * Counts a code.
     *
     * @param code {@code null} for none
     */
    void add(String code) {
        if (code != null) {
            Matcher national = CODE.matcher(Normalizer.normalize(code.strip(), Normalizer.Form.NFKC));
            if (national.matches()) {
                counts.merge(national.group(1), 1, Integer::sum);
            }
        }
    }

    /** The region that most codes name, the first of those where several do; {@code null} where none does. */
    String most() {
        String most = null;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (most == null || count.getValue() > counts.get(most)) {
                most = count.getKey();
            }
        }
        return most;
    }
}

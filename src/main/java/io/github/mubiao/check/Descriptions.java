package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Project;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name and description against the value, where they state a figure themselves: just one figure, in the
 * value's own unit, and by no word one of another time, another thing or for each.
 */
final class Descriptions implements IndicatorCheck {

    private static final Rule RULE = Rules.of("description-conflict");

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern UP_BEFORE = Pattern.compile("(?:≥|>=|>|不低于|不少于|不小于|达到|达|至少|超过|大于|高于)$");
    private static final Pattern UP_AFTER = Pattern.compile("^(?:及)?以上");
    private static final Pattern DOWN_BEFORE = Pattern.compile("(?:≤|<=|<|不超过|不高于|不多于|不大于|小于|低于|少于|至多|控制在)$");
    private static final Pattern DOWN_AFTER = Pattern.compile("^(?:(?:及)?以[内下]|之内)");

    @Override
    public void indicator(Project project, Indicator indicator, Wording wording, Report report) {
        Limit limit = Limit.of(indicator);
        if (limit == null || limit.measure().unit() == null || limit.measure().per() != null) {
            return;
        }
        if (contradicts(wording.description(), limit, true)) {
            report.add(
                    RULE,
                    project.key(),
                    indicator.location(),
                    arguments(indicator, indicator.description(), "description"));
        } else if (contradicts(wording.name(), limit, false)) {
            report.add(RULE, project.key(), indicator.location(), arguments(indicator, indicator.level3(), "level3"));
        }
    }

    private static Object[] arguments(Indicator indicator, String text, String field) {
        Location value = indicator.location();
        int column = indicator.columns().getOrDefault(field, value.column());
        Location place = value.table() > 0 ? Location.ofCell(value.table(), value.row(), column) : value;
        return new Object[] {indicator.value(), text, place};
    }

    /** A name's figure tells how much there is (村组干部230人): only a figure that says so is a limit. */
    private static boolean contradicts(String text, Limit limit, boolean plain) {
        Matcher figure = FIGURE.matcher(text);
        if (!hasDigit(text) || !figure.find() || Words.within("other-number", text)) {
            return false;
        }
        String before = text.substring(0, figure.start());
        String after = text.substring(figure.end());
        String unit = Folded.of(limit.measure().unit());
        if (!after.startsWith(unit) || FIGURE.matcher(after).find()) {
            return false;
        }
        String rest = after.substring(unit.length());
        int direction = direction(before, rest);
        boolean whole = rest.isEmpty() || !Character.isLetter(rest.charAt(0)) || direction != 0;
        BigDecimal stated = new BigDecimal(figure.group());
        boolean other = stated.compareTo(limit.value()) != 0;
        boolean opposite = (direction > 0 && limit.isUpper()) || (direction < 0 && limit.isLower());
        return whole && (opposite || (other && (plain || direction != 0)));
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Above zero for at least, below zero for at most, zero where the words say neither. */
    private static int direction(String before, String after) {
        boolean down =
                DOWN_BEFORE.matcher(before).find() || DOWN_AFTER.matcher(after).find();
        boolean up = UP_BEFORE.matcher(before).find() || UP_AFTER.matcher(after).find();
        // 不低于 ends with 低于: what denies is asked first.
        boolean denied = before.matches(".*不(?:低于|少于|小于)");
        return up && (!down || denied) ? 1 : down ? -1 : 0;
    }
}

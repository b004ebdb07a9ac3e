package io.github.mubiao.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.value.Alternative;
import io.github.mubiao.value.TargetParser;
import io.github.mubiao.value.TargetReading;
import io.github.mubiao.value.TargetText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the values of a document were read, each different way once. Documents keep what was read and not how; so a value
 * is read again, and where that does not give what the document has (its sign or unit stands in a
 * cell of its own) nothing is claimed.
 */
final class Readings {

    private static final int UNKNOWN = -1;

    private final Map<Way, Integer> places = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();
    private final List<int[]> projects = new ArrayList<>();

    /** One way of reading; {@code folded} is {@code null} where it is the value itself. */
    private record Way(String rule, String reason, String folded, List<Alternative> dropped) {}

    /** Adds how a project's indicators were read. */
    void add(Project project, Integer fiscalYear) {
        projects.add(project.indicators().stream()
                .mapToInt(indicator -> place(indicator, fiscalYear))
                .toArray());
    }

    private int place(Indicator indicator, Integer fiscalYear) {
        String value = indicator.value() == null ? "" : indicator.value();
        TargetReading reading = TargetParser.parse(
                TargetText.of(value).withName(indicator.level3()).inYear(fiscalYear));
        if (!reading.target().equals(indicator.target())) {
            return UNKNOWN;
        }
        String folded = reading.folded().equals(value) ? null : reading.folded();
        Way way = new Way(reading.rule(), reading.reason(), folded, reading.dropped());
        return places.computeIfAbsent(way, added -> {
            ways.add(added);
            return ways.size() - 1;
        });
    }

    /** The places of the ways, an array a project, and all ways, as two fields. */
    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("readings");
        for (int[] ofProject : projects) {
            json.writeStartArray();
            for (int place : ofProject) {
                json.writeNumber(place);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ways");
        for (Way way : ways) {
            json.writeStartObject();
            json.writeStringField("rule", way.rule());
            json.writeStringField("reason", way.reason());
            if (way.folded() != null) {
                json.writeStringField("folded", way.folded());
            }
            json.writeArrayFieldStart("dropped");
            for (Alternative alternative : way.dropped()) {
                json.writeStartObject();
                json.writeStringField("rule", alternative.rule());
                json.writeStringField("reason", alternative.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

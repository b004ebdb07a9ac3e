package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.mubiao.options.TerminalText;
import io.github.mubiao.value.Alternative;
import io.github.mubiao.value.Conflict;
import io.github.mubiao.value.TargetParser;
import io.github.mubiao.value.TargetReading;
import io.github.mubiao.value.TargetText;
import io.github.mubiao.value.Token;
import io.github.mubiao.write.Writers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: how values are read. */
@Command(
        name = "explain",
        description = "Shows how indicator values are read.",
        footer = {
            "",
            "Examples:",
            "  mubiao explain 3000人次以上 较上年增长5%%",
            "  mubiao explain --json 96000万元",
            "  mubiao explain --sign ≥ --unit 万元 3584",
            "  mubiao explain --year 2022 12月底前",
            "  mubiao explain -5%%",
            "  mubiao explain --json - < values.txt      one value a line"
        })
final class ExplainCommand extends Subcommand {

    private static final String STANDARD_INPUT = "-";

    private static final JsonFactory JSON = new JsonFactory();

    /** A value may begin with a minus sign; what goes on with a letter is a mistyped option, unless {@code --} stands before. */
    private static final Pattern OPTION = Pattern.compile("--?[A-Za-z]");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    @Parameters(
            arity = "1..*",
            paramLabel = "VALUE",
            description = "Values as they stand in a document; - reads one value a line from standard input.")
    private List<String> values;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Option(names = "--name", paramLabel = "TEXT", description = "The indicator's name, which may hold the unit.")
    private String name;

    @Option(names = "--sign", paramLabel = "TEXT", description = "The cell of the sign, where it has its own column.")
    private String sign;

    @Option(names = "--unit", paramLabel = "TEXT", description = "The cell of the unit, where it has its own column.")
    private String unit;

    @Option(names = "--year", paramLabel = "YEAR", description = "The document's fiscal year.")
    private Integer year;

    ExplainCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() throws IOException {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw wrong("usage.year", year);
        }
        boolean marked = spec.commandLine().getParseResult().originalArgs().contains("--");
        for (String value : values) {
            if (!marked && OPTION.matcher(value).lookingAt()) {
                throw wrong("usage.option", "'" + value + "'");
            }
        }
        if (values.equals(List.of(STANDARD_INPUT))) {
            return standardInput();
        }
        for (String value : values) {
            answer(value);
        }
        return Main.DONE;
    }

    /** Answers a line before it waits for another, so that another program can ask and wait. */
    private int standardInput() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        int next;
        // A line ends with its line feed alone: readLine would wait for what follows a carriage return.
        while ((next = lines.read()) >= 0) {
            if (next == '\n') {
                answer(withoutReturn(line));
                if (!lines.ready()) {
                    streams.out().flush();
                }
                line.setLength(0);
            } else {
                line.append((char) next);
            }
        }
        if (line.length() > 0) {
            answer(withoutReturn(line));
        }
        return Main.DONE;
    }

    private static String withoutReturn(StringBuilder line) {
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }

    private void answer(String value) throws IOException {
        TargetReading reading = TargetParser.parse(new TargetText(value, sign, unit, name, null, year));
        if (json) {
            streams.out().print(TerminalJson.escaped(json(generator -> write(generator, value, reading)) + "\n"));
        } else {
            lines(value, reading).stream()
                    .flatMap(String::lines)
                    .map(TerminalText::of)
                    .forEach(line -> streams.out().print(line + "\n"));
        }
    }

    private static String json(Writers.JsonItem<JsonGenerator> writer) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
            writer.write(generator);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String value, TargetReading reading) throws IOException {
        json.writeStartObject();
        json.writeStringField("value", value);
        json.writeFieldName("target");
        Writers.target(json, reading.target());
        json.writeStringField("rule", reading.rule());
        json.writeStringField("reason", reading.reason());
        json.writeStringField("folded", reading.folded());
        Writers.array(json, "tokens", reading.tokens(), token -> {
            json.writeStartObject();
            json.writeStringField("type", token.type());
            json.writeStringField("text", token.text());
            json.writeNumberField("start", token.start());
            json.writeNumberField("end", token.end());
            if (token.source() != Token.Source.VALUE) {
                json.writeStringField("source", token.source().label());
            }
            json.writeEndObject();
        });
        Writers.array(json, "dropped", reading.dropped(), alternative -> {
            json.writeStartObject();
            json.writeStringField("rule", alternative.rule());
            json.writeStringField("reason", alternative.reason());
            if (alternative.guard() != null) {
                json.writeStringField("guard", alternative.guard());
            }
            json.writeEndObject();
        });
        Writers.array(json, "conflicts", reading.conflicts(), conflict -> {
            json.writeStartObject();
            json.writeStringField("rule", conflict.rule());
            Writers.array(json, "arguments", conflict.arguments(), json::writeString);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    /** The explanation for people, in their language. */
    private List<String> lines(String value, TargetReading reading) throws IOException {
        List<String> lines = new ArrayList<>(List.of(value));
        lines.add(line("explain.folded", reading.folded()));
        for (Token token : reading.tokens()) {
            lines.add(line("token." + token.type(), token.text() + "  [" + token.start() + "-" + token.end() + "]"));
        }
        lines.add(line("explain.rule", because("rule.", reading.rule(), reading.reason())));
        for (Alternative alternative : reading.dropped()) {
            lines.add(line("explain.dropped", dropped(alternative)));
        }
        for (Conflict conflict : reading.conflicts()) {
            String rule = words().said("conflict." + conflict.rule(), conflict.rule());
            lines.add(line("explain.conflict", rule + ": " + String.join(" / ", conflict.arguments())));
        }
        String kind = reading.target().kind().label();
        String target = json(generator -> Writers.target(generator, reading.target()));
        lines.add(line("explain.target", words().text("explain.reading", words().said("kind." + kind, kind), target)));
        return lines;
    }

    private Messages words() {
        return Messages.ofListings(streams.language());
    }

    private String line(String label, String text) {
        return "  " + words().label(label) + text;
    }

    private String dropped(Alternative alternative) {
        String guard = alternative.guard();
        return guard == null
                ? because("dropped.", alternative.rule(), alternative.reason())
                : alternative.rule() + ": " + words().said("guard." + guard, alternative.reason()) + " [" + guard + "]";
    }

    private String because(String keys, String rule, String reason) {
        return rule + ": " + words().said(keys + rule, reason);
    }
}

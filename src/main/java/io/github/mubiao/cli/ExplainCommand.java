package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: how values are read. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
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
final class ExplainCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private static final JsonFactory JSON = new JsonFactory();

    /** A value may begin with a minus sign; what goes on with a letter is a mistyped option, unless {@code --} stands before. */
    private static final Pattern OPTION = Pattern.compile("--?[A-Za-z]");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Streams streams;

    @Spec
    private CommandSpec command;

    /** Taken as by every command; this one has nothing more or less to say. */
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private CommonOptions common;

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
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw CommandLines.wrong(command, "usage.year", year);
        }
        boolean marked = command.commandLine().getParseResult().originalArgs().contains("--");
        for (String value : values) {
            if (!marked && OPTION.matcher(value).lookingAt()) {
                throw CommandLines.wrong(command, "usage.option", "'" + value + "'");
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
            new TerminalJson(streams.out()).write((json(value, reading) + "\n").getBytes(StandardCharsets.UTF_8));
        } else {
            new ExplainText(streams.out(), streams.language()).print(value, reading);
        }
    }

    private static String json(String value, TargetReading reading) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(line)) {
            generator.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
            generator.writeStartObject();
            generator.writeStringField("value", value);
            generator.writeFieldName("target");
            Writers.target(generator, reading.target());
            generator.writeStringField("rule", reading.rule());
            generator.writeStringField("reason", reading.reason());
            generator.writeStringField("folded", reading.folded());
            tokens(generator, reading.tokens());
            dropped(generator, reading.dropped());
            conflicts(generator, reading.conflicts());
            generator.writeEndObject();
        }
        return line.toString();
    }

    private static void tokens(JsonGenerator json, List<Token> tokens) throws IOException {
        json.writeArrayFieldStart("tokens");
        for (Token token : tokens) {
            json.writeStartObject();
            json.writeStringField("type", token.type());
            json.writeStringField("text", token.text());
            json.writeNumberField("start", token.start());
            json.writeNumberField("end", token.end());
            if (token.source() != Token.Source.VALUE) {
                json.writeStringField("source", token.source().label());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void dropped(JsonGenerator json, List<Alternative> dropped) throws IOException {
        json.writeArrayFieldStart("dropped");
        for (Alternative alternative : dropped) {
            json.writeStartObject();
            json.writeStringField("rule", alternative.rule());
            json.writeStringField("reason", alternative.reason());
            if (alternative.guard() != null) {
                json.writeStringField("guard", alternative.guard());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void conflicts(JsonGenerator json, List<Conflict> conflicts) throws IOException {
        json.writeArrayFieldStart("conflicts");
        for (Conflict conflict : conflicts) {
            json.writeStartObject();
            json.writeStringField("rule", conflict.rule());
            json.writeArrayFieldStart("arguments");
            for (String argument : conflict.arguments()) {
                json.writeString(argument);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.mubiao.model.Target;
import io.github.mubiao.pipeline.TerminalText;
import io.github.mubiao.value.TargetReading;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;

/** An explanation for people. */
final class ExplainText {

    private ExplainText() {}

    static void print(PrintStream out, String value, TargetReading reading) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(value).append('\n');
        text.append("  read as   ").append(reading.folded()).append('\n');
        reading.tokens()
                .forEach(token -> text.append("  %-9s %s  [%d-%d]%n"
                        .formatted(token.type(), token.text(), token.start(), token.end())
                        .replace(System.lineSeparator(), "\n")));
        text.append("  rule      ")
                .append(reading.rule())
                .append(": ")
                .append(reading.reason())
                .append('\n');
        reading.dropped()
                .forEach(alternative -> text.append("  dropped   ")
                        .append(alternative.rule())
                        .append(": ")
                        .append(alternative.reason())
                        .append('\n'));
        reading.conflicts()
                .forEach(conflict -> text.append("  conflict  ")
                        .append(conflict.rule())
                        .append(": ")
                        .append(String.join(" / ", conflict.arguments()))
                        .append('\n'));
        text.append("  target    ").append(target(reading.target())).append('\n');
        text.toString().lines().map(TerminalText::of).forEach(line -> out.print(line + "\n"));
    }

    private static String target(Target target) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
            Writers.target(json, target);
        }
        return line.toString();
    }
}

package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.mubiao.model.Target;
import io.github.mubiao.pipeline.TerminalText;
import io.github.mubiao.value.Alternative;
import io.github.mubiao.value.Conflict;
import io.github.mubiao.value.TargetReading;
import io.github.mubiao.value.Token;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** An explanation for people, in their language. */
final class ExplainText {

    private final PrintStream out;
    private final ListingWords words;

    ExplainText(PrintStream out, ReportLanguage language) {
        this.out = out;
        this.words = new ListingWords(language);
    }

    void print(String value, TargetReading reading) throws IOException {
        List<String> lines = new ArrayList<>(List.of(value));
        lines.add(line("explain.folded", reading.folded()));
        for (Token token : reading.tokens()) {
            String place = "[" + token.start() + "-" + token.end() + "]";
            lines.add(line("token." + token.type(), token.text() + "  " + place));
        }
        lines.add(line("explain.rule", because("rule.", reading.rule(), reading.reason())));
        for (Alternative alternative : reading.dropped()) {
            lines.add(line("explain.dropped", dropped(alternative)));
        }
        for (Conflict conflict : reading.conflicts()) {
            String cells = String.join(" / ", conflict.arguments());
            String rule = words.said("conflict." + conflict.rule(), conflict.rule());
            lines.add(line("explain.conflict", rule + ": " + cells));
        }
        Target target = reading.target();
        String kind = target.kind().label();
        lines.add(
                line("explain.target", words.text("explain.reading", words.said("kind." + kind, kind), json(target))));
        lines.stream().flatMap(String::lines).map(TerminalText::of).forEach(line -> out.print(line + "\n"));
    }

    private String line(String label, String text) {
        return "  " + words.label(label) + text;
    }

    private String dropped(Alternative alternative) {
        return alternative.guard() == null
                ? because("dropped.", alternative.rule(), alternative.reason())
                : alternative.rule() + ": " + words.said("guard." + alternative.guard(), alternative.reason()) + " ["
                        + alternative.guard() + "]";
    }

    private String because(String keys, String rule, String reason) {
        return rule + ": " + words.said(keys + rule, reason);
    }

    private static String json(Target target) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
            Writers.target(json, target);
        }
        return line.toString();
    }
}

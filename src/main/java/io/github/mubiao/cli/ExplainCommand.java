package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.mubiao.model.Target;
import io.github.mubiao.value.TargetParser;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain}: how values are read. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Shows how indicator values are read.")
final class ExplainCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "VALUE", description = "Values as they stand in a document.")
    private List<String> values;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        for (String value : values) {
            streams.out().println(json(value, TargetParser.parse(value)));
        }
        return Main.DONE;
    }

    private static String json(String value, Target target) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
            json.writeStartObject();
            json.writeStringField("value", value);
            json.writeFieldName("target");
            Writers.target(json, target);
            json.writeEndObject();
        }
        return line.toString();
    }
}

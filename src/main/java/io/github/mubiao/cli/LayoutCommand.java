package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Failures;
import io.github.mubiao.options.TerminalText;
import io.github.mubiao.pipeline.LayoutFileException;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.pipeline.TimeOverException;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.recognise.LabelGuess;
import io.github.mubiao.recognise.LayoutGroup;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code layout}: drafts and checks layout files, which teach the program the labels of another form. */
@Command(
        name = "layout",
        mixinStandardHelpOptions = true,
        description = "Drafts a layout file from a form that is not known, and checks layout files.",
        footer = {
            "",
            "Examples:",
            "  mubiao layout suggest form.docx > our-county.json",
            "  mubiao layout meanings                       what a label can mean",
            "  mubiao layout check our-county.json",
            "  mubiao convert --layout our-county.json form.docx -o output"
        })
final class LayoutCommand implements Runnable {

    private final Streams streams;

    @Spec
    private CommandSpec command;

    LayoutCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        throw CommandLines.wrong(command, "usage.layout");
    }

    @Command(
            name = "suggest",
            mixinStandardHelpOptions = true,
            description = {
                "Prints a layout file with every label of a document that no layout knows, under \"unknown\",",
                "with an example and, where there is one, a guess. Move each to its meaning",
                "(mubiao layout meanings) and give the file to --layout."
            })
    int suggest(@Mixin ReadingOptions reading, @Parameters(paramLabel = "FILE", description = "A document.") Path file)
            throws IOException {
        try {
            print(file, reading.pipeline().unknownLabels(file));
            return Main.DONE;
        } catch (UnreadableDocumentException | TimeOverException e) {
            streams.print(Failures.reason(e).at(file));
        }
        return Main.NOTHING;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says what is wrong with layout files: the place, and what was expected there.")
    int check(@Parameters(paramLabel = "FILE", arity = "1..*", description = "Layout files.") List<Path> files)
            throws IOException {
        int code = Main.DONE;
        for (Path file : files) {
            try {
                new Pipeline(ReadOptions.defaults(), List.of(file));
                streams.out().println(TerminalText.of(state(file)));
            } catch (LayoutFileException e) {
                streams.print(e.message());
                code = Math.max(code, Main.ATTENTION);
            } catch (IOException e) {
                code = Math.max(code, Main.failed(e, streams));
            }
        }
        return code;
    }

    private String state(Path file) throws IOException {
        int labels = Pipeline.unsortedLabels(file);
        Messages messages = streams.messages();
        return labels == 0
                ? messages.text("layout.good", file)
                : messages.text("layout.waiting", file, messages.counted(labels, "label"));
    }

    @Command(
            name = "meanings",
            mixinStandardHelpOptions = true,
            description = "Lists the meanings that a layout file may give labels, a group a line.")
    int meanings() {
        for (LayoutGroup group : LayoutGroup.values()) {
            streams.out().println(group.label() + ": " + String.join(", ", group.keys()));
        }
        return Main.DONE;
    }

    private void print(Path file, List<LabelGuess> guesses) throws IOException {
        JsonGenerator json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(new TerminalJson(streams.out()));
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("id", id(file));
        json.writeStringField("title", streams.messages().text("layout.draft"));
        json.writeArrayFieldStart("marks");
        json.writeEndArray();
        for (LayoutGroup group : LayoutGroup.values()) {
            json.writeObjectFieldStart(group.label());
            json.writeEndObject();
        }
        Writers.array(json, "unknown", guesses, guess -> {
            json.writeStartObject();
            json.writeStringField("label", guess.label());
            json.writeStringField("place", guess.place());
            json.writeStringField("example", guess.example());
            json.writeStringField("guess", guess.meaning());
            json.writeStringField("why", guess.why());
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    /** A layout's id from a file's name: its ASCII letters and digits. */
    private static String id(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        String id = base.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "draft" : id;
    }
}

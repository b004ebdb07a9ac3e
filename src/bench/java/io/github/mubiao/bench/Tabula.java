package io.github.mubiao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** tabula-java, by its command line: it goes with an older version of PDFBox, and so has its classes to itself. */
final class Tabula {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Object options;
    private final Method parse;
    private final Object parser;
    private final Constructor<?> app;
    private final Method extract;

    /**
     * Loads it.
     *
     * @param jars the folder of its jars
     */
    Tabula(Path jars) throws Exception {
        List<URL> places = new ArrayList<>();
        try (Stream<Path> files = Files.list(jars)) {
            for (Path jar : files.toList()) {
                places.add(jar.toUri().toURL());
            }
        }
        ClassLoader loader = new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Class<?> tabula = loader.loadClass("technology.tabula.CommandLineApp");
        Class<?> line = loader.loadClass("org.apache.commons.cli.CommandLine");
        Class<?> known = loader.loadClass("org.apache.commons.cli.Options");
        Class<?> reader = loader.loadClass("org.apache.commons.cli.DefaultParser");
        options = tabula.getMethod("buildOptions").invoke(null);
        parser = reader.getConstructor().newInstance();
        parse = reader.getMethod("parse", known, String[].class);
        app = tabula.getConstructor(Appendable.class, line);
        extract = tabula.getMethod("extractTables", line);
    }

    /** The texts of the cells of all pages, found by lines, without white space. */
    List<String> cells(Path pdf) throws ReflectiveOperationException, IOException {
        List<String> texts = new ArrayList<>();
        for (JsonNode table : JSON.readTree(json(pdf))) {
            for (JsonNode row : table.get("data")) {
                for (JsonNode cell : row) {
                    String text = CarrierSpeed.bare(cell.get("text").asText());
                    if (!text.isEmpty()) {
                        texts.add(text);
                    }
                }
            }
        }
        return texts;
    }

    /** What it finds, as it writes it. */
    String json(Path pdf) throws ReflectiveOperationException {
        StringWriter json = new StringWriter();
        String[] arguments = {"--lattice", "--pages", "all", "--format", "JSON", pdf.toString()};
        Object line = parse.invoke(parser, options, arguments);
        extract.invoke(app.newInstance(json, line), line);
        return json.toString();
    }
}

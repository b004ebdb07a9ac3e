package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.MessageCatalog;
import io.github.mubiao.options.ReportLanguage;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help of each command says in Chinese what it says in English, no more and no less. */
class ChineseHelpTest {

    /** A line of two spaces and a command to type, up to what is said of it. */
    private static final Pattern EXAMPLE = Pattern.compile("  (\\S.*?)(?: {3,}\\S.*)?");

    /** What both languages write alike: options, variables and names in capitals. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w-])--[a-z-]+|\\$\\{[A-Z-]+}|[A-Z]{3,}");

    private static final Pattern LINE_TO_TYPE = Pattern.compile("mubiao \\P{IsHan}*");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}");
    private static final int WIDTH = 80;

    private static CommandLine root(ReportLanguage language) {
        return CommandLines.of(new Streams(InputStream.nullInputStream(), System.out, System.err, language));
    }

    private static Stream<CommandLine> withAllBelow(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ChineseHelpTest::withAllBelow));
    }

    static List<String> commands() {
        return withAllBelow(root(ReportLanguage.EN))
                .map(command -> command.getCommandSpec().qualifiedName())
                .toList();
    }

    private static CommandLine command(ReportLanguage language, String name) {
        return withAllBelow(root(language))
                .filter(command -> command.getCommandSpec().qualifiedName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<ArgSpec> arguments(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return Stream.concat(spec.options().stream(), spec.positionalParameters().stream())
                .filter(argument -> !argument.hidden())
                .toList();
    }

    private static String text(String... lines) {
        return String.join("\n", lines);
    }

    private static Set<String> names(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> examples(String[] lines) {
        return Arrays.stream(lines)
                .map(EXAMPLE::matcher)
                .filter(Matcher::matches)
                .map(example -> example.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsDescribed(String name) {
        List<ArgSpec> english = arguments(command(ReportLanguage.EN, name));
        List<ArgSpec> chinese = arguments(command(ReportLanguage.ZH, name));
        assertEquals(english.size(), chinese.size());
        for (int i = 0; i < english.size(); i++) {
            String said = text(chinese.get(i).description());
            String of = name + " " + chinese.get(i) + ": " + said;
            assertTrue(HAN.matcher(said).find(), of);
            Set<String> names = names(text(english.get(i).description()));
            assertTrue(names(said).containsAll(names), () -> of + " names not all of " + names);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsDescribedWithTheSameExamples(String name) {
        var english = command(ReportLanguage.EN, name).getCommandSpec().usageMessage();
        var chinese = command(ReportLanguage.ZH, name).getCommandSpec().usageMessage();
        for (Function<CommandLine.Model.UsageMessageSpec, String[]> part :
                List.<Function<CommandLine.Model.UsageMessageSpec, String[]>>of(
                        spec -> spec.header(), spec -> spec.description(), spec -> spec.footer())) {
            String said = text(part.apply(chinese));
            assertEquals(part.apply(english).length == 0, said.isEmpty(), name);
            assertTrue(said.isEmpty() || HAN.matcher(said).find(), said);
            assertEquals(examples(part.apply(english)), examples(part.apply(chinese)), name);
        }
        assertTrue(
                HAN.matcher(text(chinese.header()) + text(chinese.description()))
                        .find(),
                name);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noEnglishIsLeft(String name) {
        CommandLine command = command(ReportLanguage.ZH, name);
        for (String line : command.getUsageMessage(Ansi.OFF).lines().toList()) {
            assertFalse(
                    SENTENCE.matcher(LINE_TO_TYPE.matcher(line).replaceAll("")).find(), line);
        }
    }

    /** A line that is broken in two cannot be copied. */
    @ParameterizedTest
    @MethodSource("commands")
    void examplesStandInOneLine(String name) {
        for (ReportLanguage language : ReportLanguage.values()) {
            CommandLine command = command(language, name);
            List<String> lines = command.getUsageMessage(Ansi.OFF).lines().toList();
            for (String footer : command.getCommandSpec().usageMessage().footer()) {
                if (EXAMPLE.matcher(footer).matches()) {
                    assertTrue(lines.contains(footer.replace("%%", "%")), footer);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void linesFitATerminal(String name) {
        for (ReportLanguage language : ReportLanguage.values()) {
            for (String line :
                    command(language, name).getUsageMessage(Ansi.OFF).lines().toList()) {
                long columns = line.codePoints().count()
                        + line.codePoints().filter(ChineseHelpTest::isWide).count();
                assertTrue(columns <= WIDTH, line);
            }
        }
    }

    /** Ideographs and their punctuation take two columns. */
    private static boolean isWide(int c) {
        return (c >= 0x2E80 && c <= 0xD7A3) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFF60);
    }

    @Test
    void nothingIsLeftOver() {
        Asked asked = new Asked(new MessageCatalog("io.github.mubiao.cli.help", Locale.CHINESE).bundle());
        CommandLine root = root(ReportLanguage.EN);
        root.setResourceBundle(asked);
        withAllBelow(root).forEach(CommandLine::getUsageMessage);
        Set<String> left = new TreeSet<>(asked.keySet());
        left.removeAll(asked.keys);
        assertEquals(Set.of(), left);
    }

    /** Remembers what was asked for. */
    private static final class Asked extends ResourceBundle {

        private final ResourceBundle bundle;
        private final Set<String> keys = new HashSet<>();

        Asked(ResourceBundle bundle) {
            this.bundle = bundle;
        }

        @Override
        protected Object handleGetObject(String key) {
            keys.add(key);
            return bundle.getObject(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(new ArrayList<>(bundle.keySet()));
        }
    }
}

package io.github.mubiao.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.MessageCatalog;
import java.lang.reflect.Constructor;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;

/** The help of the jobs, in both languages, without Spark. */
class JobHelpTest {

    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}");
    private static final String COMMAND = "'mubiao [^']*'";
    /** The options that both jobs take, beside help and version. */
    private static final Set<String> SHARED = Set.of("quiet", "verbose");

    private static CommandLine line(Class<?> job, Locale language) throws ReflectiveOperationException {
        Constructor<?> made = job.getDeclaredConstructor();
        made.setAccessible(true);
        return JobLine.of(made.newInstance(), language);
    }

    @ParameterizedTest
    @ValueSource(classes = {SparkConvert.class, SparkDiff.class})
    void everyOptionIsDescribedInChinese(Class<?> job) throws ReflectiveOperationException {
        CommandLine chinese = line(job, Locale.CHINESE);
        for (ArgSpec argument : chinese.getCommandSpec().args()) {
            assertTrue(String.join("", argument.description()).matches(".*\\p{IsHan}.*"), argument.toString());
        }
        String help = chinese.getUsageMessage(Ansi.OFF);
        assertFalse(SENTENCE.matcher(help.replaceAll(COMMAND, "")).find(), help);
        assertTrue(line(job, Locale.ENGLISH).getUsageMessage(Ansi.OFF).contains("Show this help"), help);
    }

    @Test
    void noKeyIsLeftOver() throws ReflectiveOperationException {
        Set<String> keys = new TreeSet<>(new MessageCatalog("io.github.mubiao.spark.help", Locale.CHINESE)
                .bundle()
                .keySet());
        keys.removeIf(key -> key.startsWith("usage.") || key.startsWith("mixin") || key.contains(".usage."));
        assertTrue(keys.removeAll(SHARED), keys.toString());
        int arguments = 0;
        for (Class<?> job : Set.of(SparkConvert.class, SparkDiff.class)) {
            CommandLine line = line(job, Locale.CHINESE);
            assertTrue(line.getUsageMessage(Ansi.OFF).contains("-q, --quiet"), job.getName());
            arguments += line.getCommandSpec().args().size() - 2 - SHARED.size();
        }
        assertEquals(arguments, keys.size(), keys.toString());
    }
}

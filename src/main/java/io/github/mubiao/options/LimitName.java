package io.github.mubiao.options;

import io.github.mubiao.model.Message;
import io.github.mubiao.read.Limit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;

/** A limit by the name that messages give it. */
public final class LimitName implements ITypeConverter<Limit> {

    @Override
    public Limit convert(String name) {
        return Arrays.stream(Limit.values())
                .filter(limit -> limit.option().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(Message.of(
                        "limit-name",
                        name,
                        Arrays.stream(Limit.values()).map(Limit::option).collect(Collectors.joining(", ")))));
    }

    /** Every limit with its value where no option raises it: {@code nesting=50}. */
    public static final class Defaults implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Limit.values())
                    .map(limit -> limit.option() + "=" + limit.standard())
                    .iterator();
        }
    }
}

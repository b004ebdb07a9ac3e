package io.github.mubiao.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands, handing the streams to those whose constructor takes them. */
final class StreamsFactory implements CommandLine.IFactory {

    private final Streams streams;

    StreamsFactory(Streams streams) {
        this.streams = streams;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            Constructor<K> constructor = type.getDeclaredConstructor(Streams.class);
            return constructor.newInstance(streams);
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}

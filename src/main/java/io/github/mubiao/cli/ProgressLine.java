package io.github.mubiao.cli;

import java.io.Closeable;
import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a batch has come, on one line of a terminal; nothing where standard error is none. */
class ProgressLine implements Closeable {

    /** The launcher knows whether standard error is a terminal, which Java cannot tell. */
    private static final String TERMINAL = "mubiao.terminal";

    private static final int WIDTH = 100;
    private static final int INTERVAL = 200;

    private final PrintStream err;

    ProgressLine(PrintStream err) {
        this.err = err;
    }

    /** A line for so many inputs. */
    static ProgressLine of(Streams streams, int inputs, boolean quiet) {
        boolean shown = Boolean.getBoolean(TERMINAL) && !quiet && inputs > 1;
        return shown ? new Shown(streams, inputs) : new ProgressLine(streams.err());
    }

    /** One input is done. */
    void step(int projects) {
        // Nothing is shown.
    }

    /** A line that stays. */
    void print(String line) {
        err.println(line);
    }

    @Override
    public void close() {
        finish();
    }

    /** Takes the line off the screen; results may follow. */
    void finish() {
        err.flush();
    }

    /** On a terminal. */
    private static final class Shown extends ProgressLine {

        private final ProgressBar bar;
        private final PrintStream err;
        private final Messages messages;
        private long projects;

        Shown(Streams streams, int inputs) {
            super(streams.err());
            this.err = streams.err();
            this.messages = streams.messages();
            this.bar = new ProgressBarBuilder()
                    .setTaskName("mubiao")
                    .setInitialMax(inputs)
                    .setUnit(messages.text("progress.files"), 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(INTERVAL)
                    .showSpeed(new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                    .setConsumer(new Line(err))
                    .build();
        }

        @Override
        void step(int more) {
            projects += more;
            bar.setExtraMessage(messages.text("progress.projects", messages.counted(projects, "project")));
            bar.step();
        }

        @Override
        void print(String line) {
            synchronized (err) {
                err.print(Line.CLEAR);
                super.print(line);
                err.flush();
            }
        }

        @Override
        void finish() {
            bar.close();
            super.finish();
        }
    }

    /** Writes over itself, and leaves nothing behind. */
    private static final class Line extends ConsoleProgressBarConsumer {

        static final String CLEAR = "\r\u001B[K";

        private final PrintStream err;

        Line(PrintStream err) {
            super(err, WIDTH);
            this.err = err;
        }

        @Override
        public void accept(String text) {
            synchronized (err) {
                super.accept(text);
                err.flush();
            }
        }

        @Override
        public void close() {
            err.print(CLEAR);
            err.flush();
        }
    }
}

package io.github.mubiao.pipeline;

import io.github.mubiao.check.Checks;
import io.github.mubiao.check.RuleSettings;
import io.github.mubiao.grid.Grids;
import io.github.mubiao.identity.GivenIdentity;
import io.github.mubiao.identity.IdentitySink;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.WholeDocument;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.DocumentReader;
import io.github.mubiao.read.LeftOut;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.Refusal;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.recognise.LabelGuess;
import io.github.mubiao.recognise.LabelGuesses;
import io.github.mubiao.recognise.Recogniser;
import io.github.mubiao.recognise.TableListener;
import io.github.mubiao.recognise.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Joins the rooms: a file becomes a document. */
public final class Pipeline {

    private final Vocabulary vocabulary;
    private final String layouts;
    private final ReadOptions options;
    private final boolean checking;
    private final RuleSettings rules;
    /** How long a document may take; {@code null} for as long as it needs. */
    private final Duration limit;

    private final GivenIdentity given;

    /** A pipeline with the standard layouts. */
    public Pipeline(ReadOptions options) {
        this(options, LayoutFiles.standard());
    }

    /**
     * A pipeline that knows more layouts.
     *
     * @param layouts layout files; their labels go before the standard ones
     * @throws LayoutFileException if one is no layout
     * @throws IOException if one cannot be read
     */
    public Pipeline(ReadOptions options, List<Path> layouts) throws IOException {
        this(options, LayoutFiles.with(layouts));
    }

    /**
     * How many labels of a layout file still stand under {@code unknown}, where they mean nothing.
     *
     * @throws LayoutFileException if it is no layout
     * @throws IOException if it cannot be read
     */
    public static int unsortedLabels(Path layout) throws IOException {
        return LayoutFiles.unsorted(layout);
    }

    private Pipeline(ReadOptions options, LayoutFiles layouts) {
        this(options, layouts.vocabulary(), layouts.digest(), true, RuleSettings.standard(), null, GivenIdentity.NONE);
    }

    private Pipeline(
            ReadOptions options,
            Vocabulary vocabulary,
            String layouts,
            boolean checking,
            RuleSettings rules,
            Duration limit,
            GivenIdentity given) {
        this.options = options;
        this.vocabulary = vocabulary;
        this.layouts = layouts;
        this.checking = checking;
        this.rules = rules;
        this.limit = limit;
        this.given = given;
    }

    /** The same without checks: documents have the findings of reading alone. */
    Pipeline unchecked() {
        return new Pipeline(options, vocabulary, layouts, false, rules, limit, given);
    }

    /**
     * The same, which gives up a document that takes longer.
     *
     * @param most how long one may take; {@code null} for as long as it needs
     */
    public Pipeline within(Duration most) {
        return new Pipeline(options, vocabulary, layouts, checking, rules, most, given);
    }

    /** The same, which checks documents by other severities and thresholds. */
    public Pipeline checkedBy(RuleSettings settings) {
        return new Pipeline(options, vocabulary, layouts, checking, settings, limit, given);
    }

    /** The same, which knows what the user says of year, region and department where documents do not. */
    public Pipeline given(GivenIdentity identity) {
        return new Pipeline(options, vocabulary, layouts, checking, rules, limit, identity);
    }

    /**
     * Prepares for so many documents: one that takes all memory must not leave a class behind that all later documents
     * fail with.
     */
    public void prepare(int documents) {
        if (documents > 1) {
            ReadingClasses.initialise();
        }
    }

    /**
     * Reads a file into a sink. A file that changes meanwhile is refused: what was read would be half of
     * the one and half of the other.
     *
     * @param file the file
     * @param path how the document names its source
     * @param sink takes the document piece by piece; what it took is incomplete when this throws
     * @throws io.github.mubiao.read.UnreadableDocumentException if the file is no document that can be
     *     read; its message says why
     * @throws IOException if reading or the sink fails
     */
    public void read(Path file, String path, DocumentSink sink) throws IOException {
        TimedReading.run(limit, allowance -> read(file, path, sink, allowance));
    }

    /**
     * Reads a file into a sink, in the time that it may take.
     *
     * @throws TimeOverException if the time is over
     * @throws IOException as {@link #read(Path, String, DocumentSink)}
     */
    void read(Path file, String path, DocumentSink sink, TimeAllowance allowance) throws IOException {
        FileState before = FileState.of(file);
        DocumentSink checked = checking ? new Checks(rules, sink) : sink;
        IdentitySink identity = new IdentitySink(given, absolute(path), checked);
        try {
            recognise(file, path, identity, null, allowance, identity);
        } catch (UnreadableDocumentException e) {
            identity.breakOff();
            throw e;
        }
        if (identity.isToBeReadAgain()) {
            recognise(file, path, identity.again(), identity.fiscalYear(), allowance, identity);
        }
        before.check(file);
    }

    /**
     * Reads a file into a sink once.
     *
     * @param year the budget year; {@code null} for what the document says
     * @param identity takes what reading found, before the sink gets to its end
     */
    private void recognise(
            Path file, String path, DocumentSink sink, Integer year, TimeAllowance allowance, IdentitySink identity)
            throws IOException {
        Feed feed = new Feed(format -> new Recogniser(vocabulary, source(file, path, format), sink, null, year));
        identity.found(new DocumentReader(options)
                .read(file, new TimedHandler(feed, allowance))
                .findings());
        feed.recogniser.end();
    }

    /** The same path however it is written, so that folders' names say the same; a path of another kind as it is. */
    private static String absolute(String path) {
        if (path.indexOf(':') >= 0) {
            return path;
        }
        try {
            return Path.of(path).toAbsolutePath().normalize().toString().replace('\\', '/');
        } catch (InvalidPathException e) {
            return path;
        }
    }

    /**
     * Reads an input into a sink that keeps what it takes and never fails.
     *
     * @return why the input could not be read; empty where it was
     */
    public Optional<Message> read(Inputs.Input input, DocumentSink sink) {
        return input.trouble() != null ? Optional.of(input.trouble()) : attempt(input.file(), input.path(), sink);
    }

    /**
     * Reads a file into a sink that keeps what it takes and never fails.
     *
     * @param path how the document names its source
     * @return why the file could not be read; empty where it was
     */
    public Optional<Message> attempt(Path file, String path, DocumentSink sink) {
        try {
            read(file, path, sink);
            return Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return Optional.of(DocumentConversion.reason(e));
        }
    }

    /**
     * Reads a file as a whole.
     *
     * @throws IOException as {@link #read(Path, String, DocumentSink)}
     */
    public BudgetDocument read(Path file) throws IOException {
        return read(file, file.toString().replace('\\', '/'));
    }

    /**
     * Reads a file as a whole.
     *
     * @param path how the document names its source
     * @throws IOException as {@link #read(Path, String, DocumentSink)}
     */
    public BudgetDocument read(Path file, String path) throws IOException {
        WholeDocument whole = new WholeDocument();
        read(file, path, whole);
        return whole.document();
    }

    /**
     * Hands on a document that could not be read: its source and its failure as its one finding.
     *
     * @param source the file, as far as it is known; its format is {@code null}
     * @param reason why
     * @return the finding
     * @throws IOException if the sink fails
     */
    public static List<Finding> unread(Source source, Message reason, DocumentSink sink) throws IOException {
        List<Finding> findings = List.of(Finding.unreadable(reason));
        sink.start(new DocumentHeader(source, null, null, null));
        sink.end(findings);
        return findings;
    }

    /** Returns what reads how each table of one document is understood, for a listener. */
    public Recogniser recogniser(TableListener listener) {
        return new Recogniser(vocabulary, new Source("", "", "", 0), new WholeDocument(), listener);
    }

    /**
     * The labels of a document that no layout knows.
     *
     * @throws io.github.mubiao.read.UnreadableDocumentException if the file is no document that can be
     *     read
     * @throws IOException if reading fails
     */
    public List<LabelGuess> unknownLabels(Path file) throws IOException {
        LabelGuesses guesses = new LabelGuesses(vocabulary);
        Recogniser readings = recogniser(guesses::table);
        blocks(file, new BlockHandler() {
            @Override
            public void paragraph(Paragraph paragraph) throws IOException {
                readings.paragraph(paragraph.place(), paragraph.text());
            }

            @Override
            public void table(RawTable table) throws IOException {
                readings.table(Grids.of(table));
            }
        });
        readings.end();
        return guesses.guesses();
    }

    /**
     * Reads the blocks of a file, in the time that a document may take.
     *
     * @param handler takes them on another thread; is of no use any more where the time is over
     * @return what was left out
     * @throws TimeOverException if the time is over
     * @throws io.github.mubiao.read.UnreadableDocumentException if the file is no document that can be read
     * @throws IOException if reading fails
     */
    public LeftOut blocks(Path file, BlockHandler handler) throws IOException {
        LeftOut[] leftOut = new LeftOut[1];
        TimedReading.run(
                limit,
                allowance -> leftOut[0] = new DocumentReader(options)
                        .read(file, new TimedHandler(handler, allowance))
                        .leftOut());
        return leftOut[0];
    }

    /**
     * The digest of a file, where it is one that may be read: a device or a file without end is not hashed.
     *
     * @throws io.github.mubiao.read.UnreadableDocumentException if the file is not one that may be read
     * @throws IOException if the file cannot be read
     */
    public Digest digest(Path file) throws IOException {
        new DocumentReader(options).require(file);
        return Digest.of(file);
    }

    /** What decides how documents are read, in one line without secrets; the same settings, the same reading. */
    public String settings() {
        StringBuilder line = new StringBuilder();
        for (Limit limit : Limit.values()) {
            line.append(options.limit(limit)).append(' ');
        }
        line.append(layouts);
        if (!given.equals(GivenIdentity.NONE)) {
            line.append(' ').append(given);
        }
        return line.toString();
    }

    private static Source source(Path file, String path, String format) throws IOException {
        Digest digest = Digest.of(file);
        return new Source(path, format, digest.sha256(), digest.size());
    }

    /** Makes the recogniser of a document once its format is known. */
    private interface RecogniserFactory {
        Recogniser of(String format) throws IOException;
    }

    /** Hands blocks on until the time is over. */
    private record TimedHandler(BlockHandler handler, TimeAllowance allowance) implements BlockHandler {

        @Override
        public void start(String format) throws IOException {
            allowance.check();
            handler.start(format);
        }

        @Override
        public void proceed() throws IOException {
            allowance.check();
            handler.proceed();
        }

        @Override
        public void paragraph(Paragraph paragraph) throws IOException {
            allowance.check();
            handler.paragraph(paragraph);
        }

        @Override
        public void table(RawTable table) throws IOException {
            allowance.check();
            handler.table(table);
        }
    }

    /** Hands what is read to the recogniser. */
    private static final class Feed implements BlockHandler {

        private final RecogniserFactory factory;
        private Recogniser recogniser;

        Feed(RecogniserFactory factory) {
            this.factory = factory;
        }

        @Override
        public void start(String format) throws IOException {
            recogniser = factory.of(format);
        }

        @Override
        public void paragraph(Paragraph paragraph) throws IOException {
            if (paragraph.picture()) {
                recogniser.picture(paragraph.place());
            }
            recogniser.paragraph(paragraph.place(), paragraph.text());
        }

        @Override
        public void table(RawTable table) throws IOException {
            recogniser.table(Grids.of(table));
        }
    }

    /** Reads on a thread of its own, which is left to itself once the time is over: it may hang for ever. */
    private static final class TimedReading implements OrderedWork.Worker<TimedReading.Reading, Boolean> {

        private TimedReading() {}

        /** Reads a document in the time that it may take. */
        interface Reading {
            void read(TimeAllowance allowance) throws IOException;
        }

        /**
         * Reads. What is read into must be of no use to anybody where this throws: it may still be written to.
         *
         * @param limit how long this may take; {@code null} for as long as it needs, on the calling thread
         * @throws TimeOverException if the time is over; it carries what was found in the document so far
         * @throws IOException if reading fails
         */
        static void run(Duration limit, Reading reading) throws IOException {
            if (limit == null) {
                reading.read(new TimeAllowance(null));
            } else {
                OrderedWork.run(List.of(reading), 1, limit, new TimedReading(), done -> done);
            }
        }

        @Override
        public Boolean work(Reading reading, TimeAllowance allowance) throws IOException {
            allowance.begin();
            reading.read(allowance);
            return true;
        }

        @Override
        public Boolean late(Reading reading, TimeAllowance allowance) throws IOException {
            throw new TimeOverException(allowance);
        }
    }

    /**
     * What a file system says of a file, to see whether it changed.
     *
     * @param key which file it is; {@code null} where the file system does not say
     * @param size its bytes; -1 where there is no such file
     * @param modified when it was written last
     */
    private record FileState(Object key, long size, FileTime modified) {

        private static final FileState GONE = new FileState(null, -1, null);

        /** The state now; the reader finds out why a file cannot be looked at. */
        static FileState of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new FileState(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
            } catch (IOException e) {
                return GONE;
            }
        }

        /**
         * Refuses a file that is not as it was.
         *
         * @throws UnreadableDocumentException if it changed
         */
        void check(Path file) throws UnreadableDocumentException {
            if (!equals(of(file))) {
                throw Refusal.CHANGED.of();
            }
        }
    }
}

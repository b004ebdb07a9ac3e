package io.github.mubiao.samples;

/** The samples as inputs of commands. */
public final class Samples {

    /** Each document once, though one of them is there in several formats: so sums and counts are of documents. */
    public static final String ONCE = "samples/*.docx";

    private Samples() {}
}

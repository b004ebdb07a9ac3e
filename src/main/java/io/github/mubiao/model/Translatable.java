package io.github.mubiao.model;

/** An exception whose message can be shown in the reader's language. */
public interface Translatable {

    /** What is wrong, and where known what to do about it. */
    Message message();
}

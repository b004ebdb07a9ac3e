package io.github.mubiao.spark;

import io.github.mubiao.model.Message;
import java.io.Serializable;

/**
 * One document to convert, as the driver tells it to whoever converts it.
 *
 * @param document its path as given, with {@code /} between names, as {@code convert} would call it
 * @param name its path below the root it was found under, without extension
 * @param path where it is, qualified, for Hadoop
 * @param length its bytes, as far as listing knows
 * @param trouble why there is nothing to read; {@code null} where there is
 * @param known the SHA-256 under which the tables already have it; {@code null} where it is to be
 *     converted in any case
 */
record Work(String document, String name, String path, long length, Message trouble, String known)
        implements Serializable {

    Work withKnown(String sha256) {
        return new Work(document, name, path, length, trouble, sha256);
    }
}

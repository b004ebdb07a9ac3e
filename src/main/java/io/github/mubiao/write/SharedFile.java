package io.github.mubiao.write;

/**
 * A file of a run that all documents share: each adds a part, in the order of inputs, and the parts of
 * one document depend on nothing but that document.
 *
 * @param name the file's name in the output folder, or in the folder of working files
 * @param working whether it only serves to make others, and people never see it
 */
public record SharedFile(String name, boolean working) {}

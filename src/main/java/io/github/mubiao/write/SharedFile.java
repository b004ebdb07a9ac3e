package io.github.mubiao.write;

/**
 * A file of a run that all documents share: each adds a part, in the order of inputs, and the parts of
 * one document depend on nothing but that document.
 *
 * @param name the file's name in the output folder, or in the folder of working files
 * @param working whether it only serves to make others, and people never see it
 */
public record SharedFile(String name, boolean working) {

    // What the compiler gives a record is put together at run time, which a single document waits for.
    @Override
    public boolean equals(Object other) {
        return other instanceof SharedFile file && file.name.equals(name) && file.working == working;
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + Boolean.hashCode(working);
    }
}

package io.github.mubiao.recognise;

/** Takes what cells say of a project. */
interface FieldTaker {

    /** Takes the cell that a label names. */
    void put(Row row, Field field, Meaning meaning, LabelledCell label, LabelledCell value);

    /** Takes a text that belongs to no label, or to one that is not carried here. */
    void unplaced(Row row, LabelledCell cell);
}

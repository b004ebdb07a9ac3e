package io.github.mubiao.recognise;

/**
 * What a label that no layout knows may mean, for a person to decide.
 *
 * @param label the label as written
 * @param place where it stands: table, row and column
 * @param example what stands beside or below it; empty for nothing
 * @param meaning a group and a name of layout files, such as {@code columns.value}; {@code null} where
 *     nothing is like it
 * @param why what the guess rests on; {@code null} without a guess
 */
public record LabelGuess(String label, String place, String example, String meaning, String why) {}

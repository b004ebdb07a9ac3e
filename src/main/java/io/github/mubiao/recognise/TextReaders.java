package io.github.mubiao.recognise;

/** What reads the texts of one form's cells: made once for a form, and once for what is asked before forms are known. */
final class TextReaders {

    private final FormContext context;
    private final InlineFields inline;
    private final AmountParts parts;
    private final LevelCells levels;
    private final ListLabels lists;
    private final Totals totals;

    TextReaders(FormContext context) {
        this.context = context;
        this.inline = new InlineFields(context);
        this.parts = new AmountParts(inline);
        this.levels = new LevelCells(context.vocabulary());
        this.lists = new ListLabels(context.vocabulary());
        this.totals = new Totals(context.vocabulary());
    }

    FormContext context() {
        return context;
    }

    Vocabulary vocabulary() {
        return context.vocabulary();
    }

    /** Labels and values in one text. */
    InlineFields inline() {
        return inline;
    }

    /** The parts of an amount that its own cell names. */
    AmountParts parts() {
        return parts;
    }

    /** Cells that hold the indicators of a level in words. */
    LevelCells levels() {
        return levels;
    }

    /** Labels over lists of projects. */
    ListLabels lists() {
        return lists;
    }

    /** Words of sums. */
    Totals totals() {
        return totals;
    }
}

package io.github.mubiao.laws;

import java.util.ArrayList;
import java.util.List;

/** A document in the making. */
final class Draft {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private int tables;

    Draft line(String text) {
        blocks.add(Block.line(text));
        return this;
    }

    Draft lines(List<String> texts) {
        texts.forEach(this::line);
        return this;
    }

    /** Adds a table of which nothing is to be read. */
    Draft table(List<List<String>> rows) {
        blocks.add(Block.table(rows));
        tables++;
        return this;
    }

    /** Adds a form. */
    Draft form(Golden golden) {
        parts.add(new Part(golden.alone(), Part.Places.behind(tables, blocks.size())));
        blocks.addAll(golden.blocks());
        tables += golden.tables().size();
        return this;
    }

    Case done(String id) {
        return new Case(id, blocks, parts);
    }
}

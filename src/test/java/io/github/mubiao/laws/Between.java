package io.github.mubiao.laws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Puts other tables between the tables of a form that holds several projects. */
final class Between {

    private Between() {}

    /** Returns the numbers of the tables behind which the projects are complete and another starts. */
    static List<Integer> projects(Golden golden) {
        List<Integer> places = new ArrayList<>();
        for (int table = 1; table < golden.tables().size(); table++) {
            boolean starts = false;
            boolean spans = false;
            for (JsonNode project : golden.alone().projects()) {
                List<Integer> tables = new ArrayList<>();
                project.findValues("table").forEach(number -> tables.add(number.intValue()));
                int at = table;
                starts |= tables.stream().allMatch(number -> number > at);
                spans |= tables.stream().anyMatch(number -> number <= at)
                        && tables.stream().anyMatch(number -> number > at);
            }
            if (starts && !spans) {
                places.add(table);
            }
        }
        return places;
    }

    /** Returns the form with a table behind one of its own tables. */
    static Case insert(Golden golden, int table, ForeignTable foreign, ForeignTable.Gap gap, String id) {
        Draft inserted = new Draft();
        foreign.addTo(inserted, gap);
        List<Block> between = inserted.done(id).blocks();
        List<Block> blocks = new ArrayList<>();
        int tables = 0;
        int behind = 0;
        for (Block block : golden.blocks()) {
            blocks.add(block);
            if (block.isTable() && ++tables == table) {
                behind = blocks.size();
                blocks.addAll(between);
            }
        }
        int last = behind;
        Part.Places places = new Part.Places() {
            @Override
            public int table(int number, int row) {
                return number > table ? number + 1 : number;
            }

            @Override
            public int row(int number, int row) {
                return row;
            }

            @Override
            public int paragraph(int paragraph) {
                return paragraph > last ? paragraph + between.size() : paragraph;
            }
        };
        return new Case(id, blocks, List.of(new Part(golden.alone(), places)));
    }
}

package io.github.mubiao.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A form within a document.
 *
 * @param alone what is read from the form alone
 * @param places where the form's places are in the document; {@code null} where places are not compared
 */
record Part(Reading alone, Places places) {

    /** Maps the places of a form alone to those of a document. */
    interface Places {

        int table(int table, int row);

        int row(int table, int row);

        int paragraph(int paragraph);

        /** Returns whether the table where a project starts is compared, not only the places of its cells. */
        default boolean keepTables() {
            return true;
        }

        /** Returns whether the cells of a project's fields are compared: a cell that is cut in two has two places. */
        default boolean keepFields() {
            return true;
        }

        /** Places behind other tables and paragraphs. */
        static Places behind(int tables, int paragraphs) {
            return below(tables, paragraphs, 0);
        }

        /** Places in a table with rows put in above one, from 0. */
        static Places inserted(int at, int rows) {
            return new Places() {
                @Override
                public int table(int table, int row) {
                    return table;
                }

                @Override
                public int row(int table, int row) {
                    return row > at ? row + rows : row;
                }

                @Override
                public int paragraph(int paragraph) {
                    return paragraph;
                }
            };
        }

        /** Places behind other tables and paragraphs, in a table below other rows. */
        static Places below(int tables, int paragraphs, int rows) {
            return new Places() {
                @Override
                public int table(int table, int row) {
                    return table + tables;
                }

                @Override
                public int row(int table, int row) {
                    return row + rows;
                }

                @Override
                public int paragraph(int paragraph) {
                    return paragraph + paragraphs;
                }
            };
        }
    }

    /** Returns the projects as they are to be read from the document. */
    List<JsonNode> projects() {
        List<JsonNode> projects = new ArrayList<>();
        for (JsonNode project : alone.projects()) {
            JsonNode copy = project.deepCopy();
            if (places != null) {
                move(copy);
            }
            projects.add(copy);
        }
        return projects;
    }

    private void move(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("table").isInt()) {
                int table = object.get("table").intValue();
                int row = object.path("row").intValue();
                object.put("table", places.table(table, row));
                if (row > 0) {
                    object.put("row", places.row(table, row));
                }
            } else if (object.path("paragraph").isInt()) {
                object.put("paragraph", places.paragraph(object.get("paragraph").intValue()));
            }
        }
        node.forEach(this::move);
    }
}

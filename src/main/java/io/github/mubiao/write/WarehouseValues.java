package io.github.mubiao.write;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lets through the values that a warehouse can hold, and names those that it cannot. */
final class WarehouseValues implements Rows.Sink {

    private static final char NUL = '\0';
    private static final int MONEY_DIGITS = 16;

    private final Rows.Sink next;
    private final boolean holdsNul;
    private final RunFiles.Warnings warnings;

    WarehouseValues(Rows.Sink next, boolean holdsNul, RunFiles.Warnings warnings) {
        this.next = next;
        this.holdsNul = holdsNul;
        this.warnings = warnings;
    }

    /**
     * Passes a row on; a number that does not fit is left out and told.
     *
     * @throws IOException if a text holds a character that the warehouse cannot
     */
    @Override
    public void row(Table table, List<Object> values) throws IOException {
        List<Object> held = new ArrayList<>(values);
        for (int c = 0; c < held.size(); c++) {
            Object value = held.get(c);
            if (value instanceof BigDecimal number
                    && !fits(number, table.header().get(c))) {
                String type = Decimals.fitting(number) == null ? "DECIMAL(38,18)" : "DECIMAL(20,4)";
                warnings.warn(Message.of("warehouse.number", number.toPlainString(), type)
                        .at(place(table, values, c)));
                held.set(c, null);
            } else if (!holdsNul && value instanceof String text && text.indexOf(NUL) >= 0) {
                throw new MessageException(Message.of("warehouse.nul").at(place(table, values, c)));
            }
        }
        next.row(table, held);
    }

    /** Amounts in yuan are counted with, by DECIMAL(20,4): sixteen digits before the point. */
    private static boolean fits(BigDecimal number, String column) {
        return Decimals.fitting(number) != null
                && (!column.endsWith("_yuan") || number.precision() - number.scale() < MONEY_DIGITS);
    }

    /** The document, the table of rows with its key, and where in the document the row stands. */
    private static String place(Table table, List<Object> values, int column) {
        StringBuilder place = new StringBuilder();
        place.append(values.get(0)).append(": ").append(table.label());
        for (int k = 1; k < table.primaryKey().size(); k++) {
            place.append(' ').append(values.get(k));
        }
        List<String> header = table.header();
        for (String part : List.of("table", "row", "column")) {
            int at = header.indexOf(part);
            if (at >= 0 && values.get(at) != null) {
                place.append(", ").append(part).append(' ').append(values.get(at));
            }
        }
        return place.append(", ").append(header.get(column)).toString();
    }
}

package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** A target in the columns of a table, from {@code kind} to {@code target}. */
final class TargetColumns {

    private static final JsonFactory JSON = Writers.jsonFactory();

    /** A document's values are few, and the same value has the same target. */
    private static final int SLOTS = 1 << 8;

    private static final Known[] KNOWN = new Known[SLOTS];

    private final Object[] columns = new Object[21];

    private record Known(Target target, List<Object> columns) {}

    private TargetColumns() {}

    /** The columns, which are not to be changed. */
    static List<Object> of(Target target) throws IOException {
        int slot = System.identityHashCode(target) & (SLOTS - 1);
        Known known = KNOWN[slot];
        if (known == null || known.target != target) {
            known = new Known(target, anew(target));
            KNOWN[slot] = known;
        }
        return known.columns;
    }

    private static List<Object> anew(Target target) throws IOException {
        TargetColumns row = new TargetColumns();
        row.columns[0] = target.kind().label();
        row.fill(target);
        row.columns[20] = json(target);
        return Arrays.asList(row.columns);
    }

    private void fill(Target target) {
        switch (target.kind()) {
            case COMPARISON -> comparison((Target.Comparison) target);
            case RANGE -> range((Target.Range) target);
            case DEADLINE -> {
                columns[1] = ((Target.Deadline) target).comparator().symbol();
                columns[15] = ((Target.Deadline) target).date().toString();
            }
            case PERIOD -> {
                columns[16] = ((Target.Period) target).from().toString();
                columns[17] = ((Target.Period) target).to().toString();
            }
            case ORDINAL -> {
                Target.Ordinal ordinal = (Target.Ordinal) target;
                columns[1] = ordinal.comparator() == null
                        ? null
                        : ordinal.comparator().symbol();
                columns[18] = ordinal.grade();
            }
            case RATIO -> columns[1] = ((Target.Ratio) target).comparator().symbol();
            case REFERENCE -> {
                columns[1] = ((Target.Reference) target).comparator().symbol();
                columns[19] = ((Target.Reference) target).reference();
            }
            case BOOLEAN, ALL, QUALITATIVE, NOT_APPLICABLE, MISSING -> {
                // The JSON of the last column says it all.
            }
        }
    }

    private void comparison(Target.Comparison target) {
        columns[1] = target.comparator().symbol();
        columns[2] = target.value();
        columns[8] = target.baseValue();
        columns[14] = target.implied();
        measure(target.measure());
    }

    private void range(Target.Range target) {
        columns[3] = target.lower();
        columns[4] = target.lowerInclusive();
        columns[5] = target.upper();
        columns[6] = target.upperInclusive();
        columns[9] = target.baseLower();
        columns[10] = target.baseUpper();
        measure(target.measure());
    }

    private void measure(Measure measure) {
        columns[7] = measure.unit();
        columns[11] = measure.baseUnit();
        columns[12] = measure.per();
        columns[13] = measure.change() == null ? null : measure.change().label();
    }

    private static String json(Target target) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            JsonDocument.target(json, target);
        }
        return text.toString();
    }
}

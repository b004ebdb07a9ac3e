package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
import java.io.IOException;
import java.math.BigDecimal;

/** A target as a JSON object; fields that say nothing are left out. */
final class TargetJson {

    private TargetJson() {}

    static void write(JsonGenerator json, Target target) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", target.kind().label());
        switch (target.kind()) {
            case COMPARISON -> comparison(json, (Target.Comparison) target);
            case RANGE -> range(json, (Target.Range) target);
            case DEADLINE -> deadline(json, (Target.Deadline) target);
            case PERIOD -> period(json, (Target.Period) target);
            case ORDINAL -> ordinal(json, (Target.Ordinal) target);
            case BOOLEAN -> json.writeBooleanField("value", ((Target.YesNo) target).value());
            case RATIO -> ratio(json, (Target.Ratio) target);
            case REFERENCE -> reference(json, (Target.Reference) target);
            case ALL -> all(json, (Target.All) target);
            case QUALITATIVE, NOT_APPLICABLE, MISSING -> {}
        }
        json.writeEndObject();
    }

    private static void comparison(JsonGenerator json, Target.Comparison target) throws IOException {
        json.writeStringField("comparator", target.comparator().symbol());
        json.writeNumberField("value", target.value());
        if (target.implied()) {
            json.writeBooleanField("implied", true);
        }
        Measure measure = target.measure();
        text(json, "unit", measure.unit());
        number(json, "baseValue", target.baseValue());
        measure(json, measure);
    }

    private static void range(JsonGenerator json, Target.Range target) throws IOException {
        json.writeNumberField("lower", target.lower());
        json.writeBooleanField("lowerInclusive", target.lowerInclusive());
        json.writeNumberField("upper", target.upper());
        json.writeBooleanField("upperInclusive", target.upperInclusive());
        Measure measure = target.measure();
        text(json, "unit", measure.unit());
        number(json, "baseLower", target.baseLower());
        number(json, "baseUpper", target.baseUpper());
        measure(json, measure);
    }

    private static void measure(JsonGenerator json, Measure measure) throws IOException {
        text(json, "baseUnit", measure.baseUnit());
        text(json, "per", measure.per());
        if (measure.change() != null) {
            json.writeStringField("change", measure.change().label());
        }
        if (measure.unitSource() != null) {
            json.writeStringField("unitSource", measure.unitSource().label());
        }
        text(json, "note", measure.note());
    }

    private static void deadline(JsonGenerator json, Target.Deadline target) throws IOException {
        json.writeStringField("comparator", target.comparator().symbol());
        json.writeStringField("date", target.date().toString());
        json.writeStringField("precision", target.date().precision());
    }

    private static void period(JsonGenerator json, Target.Period target) throws IOException {
        json.writeStringField("from", target.from().toString());
        json.writeStringField("to", target.to().toString());
    }

    private static void ordinal(JsonGenerator json, Target.Ordinal target) throws IOException {
        json.writeStringField("grade", target.grade());
        if (target.comparator() != null) {
            json.writeStringField("comparator", target.comparator().symbol());
        }
    }

    private static void ratio(JsonGenerator json, Target.Ratio target) throws IOException {
        json.writeNumberField("left", target.left());
        json.writeNumberField("right", target.right());
        json.writeStringField("comparator", target.comparator().symbol());
    }

    private static void reference(JsonGenerator json, Target.Reference target) throws IOException {
        json.writeStringField("comparator", target.comparator().symbol());
        json.writeStringField("reference", target.reference());
    }

    private static void all(JsonGenerator json, Target.All target) throws IOException {
        json.writeArrayFieldStart("parts");
        for (Target part : target.parts()) {
            write(json, part);
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, BigDecimal value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }
}

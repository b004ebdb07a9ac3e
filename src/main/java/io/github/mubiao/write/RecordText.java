package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.mubiao.model.Target;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records of the model as JSON that gives back every field, places among them, which the JSON for users does not: a
 * warehouse keeps documents so, to compare them with those of other loads. An absent field is left out; an enum is its
 * name; a target begins with its kind.
 */
public final class RecordText {

    private static final String KIND = "kind";

    /** The records of targets, by their kinds. */
    private static final Map<String, Class<?>> TARGETS = new LinkedHashMap<>();

    static {
        for (Class<?> target : Target.class.getPermittedSubclasses()) {
            TARGETS.put(target.getSimpleName(), target);
        }
    }

    private RecordText() {}

    /** A record as text. */
    public static String write(Record value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Writers.jsonFactory().createGenerator(text)) {
            write(json, value);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Record fields) {
            record(json, fields);
        } else if (value instanceof Collection<?> entries) {
            json.writeStartArray();
            for (Object entry : entries) {
                write(json, entry);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> entries) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                json.writeFieldName(
                        entry.getKey() instanceof Enum<?> key ? key.name() : String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else {
            scalar(json, value);
        }
    }

    private static void record(JsonGenerator json, Record value) throws IOException {
        json.writeStartObject();
        if (value instanceof Target) {
            json.writeStringField(KIND, value.getClass().getSimpleName());
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object field = get(component, value);
            if (field != null) {
                json.writeFieldName(component.getName());
                write(json, field);
            }
        }
        json.writeEndObject();
    }

    private static Object get(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void scalar(JsonGenerator json, Object value) throws IOException {
        if (value instanceof BigDecimal number) {
            json.writeString(number.toString());
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    /**
     * The record that a text says.
     *
     * @throws IOException if the text is none of such a record
     */
    public static <T extends Record> T read(String text, Class<T> type) throws IOException {
        try (JsonParser json = Writers.jsonFactory().createParser(text)) {
            json.nextToken();
            return type.cast(read(json, type, Map.of()));
        } catch (RuntimeException e) {
            throw new IOException("A stored " + type.getSimpleName() + " is of another program: " + e.getMessage(), e);
        }
    }

    private static Object read(JsonParser json, Type type, Map<String, Type> variables) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (type instanceof TypeVariable<?> variable) {
            return read(json, variables.get(variable.getName()), Map.of());
        }
        if (type instanceof ParameterizedType parameters) {
            Type[] arguments = Arrays.stream(parameters.getActualTypeArguments())
                    .map(argument ->
                            argument instanceof TypeVariable<?> variable ? variables.get(variable.getName()) : argument)
                    .toArray(Type[]::new);
            Class<?> raw = (Class<?>) parameters.getRawType();
            if (raw == List.class) {
                return list(json, arguments[0]);
            }
            if (raw == Map.class) {
                return map(json, arguments[0], arguments[1]);
            }
            return record(json, raw, Map.of(raw.getTypeParameters()[0].getName(), arguments[0]));
        }
        Class<?> plain = (Class<?>) type;
        return plain == Target.class || plain.isRecord() ? record(json, plain, Map.of()) : scalar(json, plain);
    }

    private static List<Object> list(JsonParser json, Type of) throws IOException {
        List<Object> entries = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            entries.add(read(json, of, Map.of()));
        }
        return entries;
    }

    private static Map<Object, Object> map(JsonParser json, Type keys, Type values) throws IOException {
        Map<Object, Object> entries = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            Object key = keys instanceof Class<?> type && type.isEnum() ? constant(type, name) : name;
            entries.put(key, read(json, values, Map.of()));
        }
        return entries;
    }

    private static Object record(JsonParser json, Class<?> type, Map<String, Type> variables) throws IOException {
        Class<?> actual = type;
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Type> types = types(actual);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (type == Target.class && name.equals(KIND)) {
                actual = TARGETS.get(json.getText());
                types = types(actual);
            } else {
                fields.put(name, read(json, types.get(name), variables));
            }
        }
        return make(actual, fields);
    }

    private static Map<String, Type> types(Class<?> type) {
        Map<String, Type> types = new LinkedHashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                types.put(component.getName(), component.getGenericType());
            }
        }
        return types;
    }

    private static Object make(Class<?> type, Map<String, Object> fields) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = fields.get(components[i].getName());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName(), e);
        }
    }

    private static Object scalar(JsonParser json, Class<?> type) throws IOException {
        if (type == int.class || type == Integer.class) {
            return json.getIntValue();
        }
        if (type == long.class || type == Long.class) {
            return json.getLongValue();
        }
        if (type == boolean.class || type == Boolean.class) {
            return json.getBooleanValue();
        }
        String text = json.getText();
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        return type.isEnum() ? constant(type, text) : text;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No " + type.getSimpleName() + ": " + name);
    }
}

package io.github.mubiao.write;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Origin;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Target;
import java.io.IOException;

/**
 * Parts of a document as JSON that gives back every field of the model, places among them, which the JSON for
 * users does not: warehouses and Spark's tables keep documents so, to compare them with others. Another build of
 * the program may have other fields; what it stored is then read again from the document. Of where a table stands
 * in its file, each place keeps what it says of itself.
 */
public final class StoredParts {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .addMixIn(Target.class, Kinds.class)
            .addModule(new SimpleModule()
                    .addSerializer(Location.class, new LocationWriter())
                    .addDeserializer(Location.class, new LocationReader()))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS, MapperFeature.AUTO_DETECT_GETTERS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private StoredParts() {}

    /** Tells the kinds of target apart. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Target.Comparison.class, name = "comparison"),
        @JsonSubTypes.Type(value = Target.Range.class, name = "range"),
        @JsonSubTypes.Type(value = Target.Deadline.class, name = "deadline"),
        @JsonSubTypes.Type(value = Target.Period.class, name = "period"),
        @JsonSubTypes.Type(value = Target.Ordinal.class, name = "ordinal"),
        @JsonSubTypes.Type(value = Target.YesNo.class, name = "boolean"),
        @JsonSubTypes.Type(value = Target.Ratio.class, name = "ratio"),
        @JsonSubTypes.Type(value = Target.Reference.class, name = "reference"),
        @JsonSubTypes.Type(value = Target.All.class, name = "all"),
        @JsonSubTypes.Type(value = Target.Qualitative.class, name = "qualitative"),
        @JsonSubTypes.Type(value = Target.NotApplicable.class, name = "notApplicable"),
        @JsonSubTypes.Type(value = Target.Missing.class, name = "missing")
    })
    private interface Kinds {}

    private static final class LocationWriter extends JsonSerializer<Location> {
        @Override
        public void serialize(Location value, JsonGenerator json, SerializerProvider provider) throws IOException {
            JsonDocument.location(json, value);
        }
    }

    private static final class LocationReader extends JsonDeserializer<Location> {
        @Override
        public Location deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode node = json.readValueAsTree();
            int row = node.path("row").asInt();
            int column = node.path("column").asInt();
            int paragraph = node.path("paragraph").asInt();
            int page = node.path("page").asInt();
            String sheet = node.path("sheet").textValue();
            // A paragraph is one cell of its sheet.
            int ofRow = paragraph > 0 ? 1 : row;
            int ofColumn = paragraph > 0 ? 1 : column;
            Origin origin = page == 0 && sheet == null
                    ? null
                    : new Origin.Spot(
                            page, sheet, ofRow, ofColumn, node.path("cell").textValue());
            return new Location(node.path("table").asInt(), row, column, paragraph, origin);
        }
    }

    /** A header or a project as text. */
    public static String write(Record part) throws IOException {
        return JSON.writeValueAsString(part);
    }

    /**
     * The header that a text says.
     *
     * @throws IOException if the text is none of such a record
     */
    public static DocumentHeader header(String json) throws IOException {
        return read(json, DocumentHeader.class);
    }

    /**
     * The project that a text says.
     *
     * @throws IOException if the text is none of such a record
     */
    public static Project project(String json) throws IOException {
        return read(json, Project.class);
    }

    static <T> T read(String json, Class<T> type) throws IOException {
        return JSON.readValue(json, type);
    }
}

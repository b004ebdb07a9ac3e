package io.github.mubiao.spark;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Target;
import java.io.IOException;

/**
 * Parts of a document as JSON that gives back every field of the model, places among them, which the
 * JSON for users does not. It is this job's own: another build of the program may have other fields,
 * and knows by the settings beside it that the document is to be converted again.
 */
final class ContentJson {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .addMixIn(Target.class, Kinds.class)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS, MapperFeature.AUTO_DETECT_GETTERS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private ContentJson() {}

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

    static String write(Object part) throws IOException {
        return JSON.writeValueAsString(part);
    }

    static DocumentHeader header(String json) throws IOException {
        return JSON.readValue(json, DocumentHeader.class);
    }

    static Project project(String json) throws IOException {
        return JSON.readValue(json, Project.class);
    }
}

package io.github.mubiao.spark;

import io.github.mubiao.model.Match;
import java.math.BigDecimal;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A document as one side of a pair, on its way to where the pair is compared.
 *
 * @param document its name
 * @param pair the pair's number, from 0 in the order in which pairs are shown
 * @param match why the two of the pair belong together; {@code null} where it has no partner
 */
record Side(String document, int pair, Match match) {

    static final StructType COLUMNS = new StructType()
            .add(TableSchema.DOCUMENT, DataTypes.StringType)
            .add("pair", DataTypes.IntegerType)
            .add("evidence", DataTypes.StringType)
            .add("similarity", DataTypes.StringType);

    Row row() {
        return RowFactory.create(
                document,
                pair,
                match == null ? null : match.evidence().name(),
                match == null ? null : match.similarity().toString());
    }

    /** Why the two belong together, of a row that has these columns. */
    static Match match(Row row) {
        String evidence = row.getAs("evidence");
        return evidence == null
                ? null
                : new Match(Match.Evidence.valueOf(evidence), new BigDecimal(row.<String>getAs("similarity")));
    }
}

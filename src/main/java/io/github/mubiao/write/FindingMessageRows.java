package io.github.mubiao.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The Chinese messages of a document's findings, for the workbook: the tables hold the English ones. */
final class FindingMessageRows implements DocumentSink {

    private final CsvWriter rows;
    private String document;

    FindingMessageRows(OutputStream out) {
        this.rows = CsvRows.writer(out);
    }

    @Override
    public void start(DocumentHeader header) {
        document = header.source().path();
    }

    @Override
    public void project(Project project) {
        // Messages alone.
    }

    @Override
    public void coverage(Coverage coverage) {
        // Messages alone.
    }

    @Override
    public void end(List<Finding> findings) throws IOException {
        int ordinal = 0;
        for (Finding finding : findings) {
            rows.writeRecord(document, String.valueOf(++ordinal), finding.message(Locale.CHINESE));
        }
        rows.flush();
    }
}

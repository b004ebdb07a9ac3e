package io.github.mubiao;

import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.diff.YearDiff;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.Target;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.value.TargetParser;
import java.io.IOException;
import java.nio.file.Path;

/** The library's front door. It joins rooms and holds no logic. */
public final class Mubiao {

    private Mubiao() {}

    /**
     * Reads a budget performance document.
     *
     * @param file a Word document (.docx)
     * @throws io.github.mubiao.read.UnreadableDocumentException if it is none, or broken, or protected
     * @throws IOException if the file cannot be read
     */
    public static BudgetDocument read(Path file) throws IOException {
        return new Pipeline(ReadOptions.defaults()).read(file);
    }

    /** Reads an indicator's value, such as {@code ≥80%}, as a typed target. */
    public static Target parseTarget(String text) {
        return TargetParser.parse(text);
    }

    /**
     * What changed from one year's document to the next one's: which projects and indicators are one,
     * and what the new targets do to the old ones.
     *
     * @param older the document of the earlier year
     * @param newer the document of the later year
     */
    public static DocumentDiff diff(BudgetDocument older, BudgetDocument newer) {
        return new YearDiff(DiffOptions.defaults()).between(older, newer);
    }
}

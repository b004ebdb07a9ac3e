package io.github.mubiao.read;

import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.PropertyNode;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;

/**
 * A Word document of 1997 to 2003 ([MS-DOC]): one long text, and the properties of its stretches. What
 * POI's model makes of them is not used but for the properties of characters: it knows nothing of
 * nested tables, of grid columns and of changes.
 */
final class DocFile {

    private final String text;
    private final int mainLength;
    private final List<DocParagraph> paragraphs = new ArrayList<>();
    private final List<CHPX> runs;
    private final Set<Integer> sectionEnds = new HashSet<>();
    private final HWPFDocument document;
    private final Map<Integer, SymbolFont> fonts = new HashMap<>();

    private DocFile(HWPFDocument document) {
        this.document = document;
        this.text = document.getText().toString();
        this.mainLength = Math.min(
                text.length(), document.getFileInformationBlock().getSubdocumentTextStreamLength(SubdocumentType.MAIN));
        int start = 0;
        for (PAPX properties : document.getParagraphTable().getParagraphs()) {
            // The stretches of a damaged file may overlap.
            start = Math.max(start, properties.getStart());
            int end = Math.min(text.length(), properties.getEnd());
            if (start < end) {
                paragraphs.add(DocParagraph.of(start, end, properties));
                start = end;
            }
        }
        new DocRepair(this).repair();
        this.runs = document.getCharacterTable().getTextRuns();
        document.getSectionTable().getSections().stream()
                .map(PropertyNode::getEnd)
                .forEach(sectionEnds::add);
    }

    /**
     * Opens a document; nothing of the file is needed afterwards.
     *
     * @param fileBytes the file's size: its streams, which stand in it side by side, cannot be larger, and
     *     the size that each of them states becomes an array
     */
    static DocFile open(DirectoryNode root, long fileBytes, ReadOptions options) throws IOException {
        long bytes = 0;
        for (Entry entry : root) {
            bytes += entry instanceof DocumentEntry stream ? stream.getSize() : 0;
        }
        Limit.WHOLE.check(bytes, options);
        if (bytes > fileBytes) {
            throw damaged(null);
        }
        String outerPassword = Biff8EncryptionKey.getCurrentUserPassword();
        Biff8EncryptionKey.setCurrentUserPassword(options.password());
        try {
            return new DocFile(new HWPFDocument(root));
        } catch (EncryptedDocumentException e) {
            throw CompoundFile.locked(options);
        } catch (OldFileFormatException e) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED, "this is a document of Word 95 or older (save it as .docx)", e);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(outerPassword);
        }
    }

    static UnreadableDocumentException damaged(Exception cause) {
        return new UnreadableDocumentException(
                Reason.BROKEN_PACKAGE, "the document (.doc) is damaged: its parts contradict each other", cause);
    }

    /** Every paragraph of the document, those of notes, page headers and text boxes after the others. */
    List<DocParagraph> paragraphs() {
        return paragraphs;
    }

    /** How many characters of the text are the document's body, which comes first. */
    int mainLength() {
        return mainLength;
    }

    char charAt(int position) {
        return text.charAt(position);
    }

    /** Whether the character at a position and the one before it both end paragraphs. */
    boolean isEmptyParagraph(int position) {
        return position > 0
                && position < text.length()
                && text.charAt(position) == '\r'
                && text.charAt(position - 1) == '\r';
    }

    /** Whether a section ends before this position, so that the character before it ends a paragraph. */
    boolean isSectionEnd(int position) {
        return sectionEnds.contains(position);
    }

    /** The text boxes of the body. */
    DocBoxes boxes() throws IOException {
        try {
            return new DocBoxes(document);
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    /** Takes the text box whose drawing is anchored at a position; {@code null} where none is. */
    DocBoxes.Box boxAt(DocBoxes boxes, int position) throws IOException {
        try {
            return boxes.take(position);
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    /** The number of the first paragraph that begins at a position or after it. */
    int firstParagraph(int position) {
        int low = 0;
        int high = paragraphs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The number of the first run that ends after a position. */
    int firstRun(int position) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).getEnd() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A run by its number; {@code null} after the last. */
    CHPX run(int number) {
        return number < runs.size() ? runs.get(number) : null;
    }

    /** How the characters of a run are shown, in a paragraph of a style. */
    DocLook look(CHPX run, short style) throws IOException {
        try {
            return DocLook.of(run.getCharacterProperties(document.getStyleSheet(), style), this);
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    /** The symbol font of a number in the document's list of fonts. */
    SymbolFont font(int number) {
        return fonts.computeIfAbsent(number, key -> SymbolFont.named(fontName(key)));
    }

    private String fontName(int number) {
        return document.getFontTable() == null ? null : document.getFontTable().getMainFont(number);
    }
}

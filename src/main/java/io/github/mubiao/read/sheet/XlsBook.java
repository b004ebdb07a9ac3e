package io.github.mubiao.read.sheet;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Omission;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Reads a workbook of Excel 97 to 2003 ({@code .xls}, {@code .et} of WPS; [MS-XLS]) as a stream of records,
 * a sheet after the other.
 */
public final class XlsBook {

    /** Formats up to here mean the same in every workbook, whatever language it states them in. */
    private static final int BUILT_IN = 58;

    private final Blocks blocks;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<ExtendedFormatRecord> looks = new ArrayList<>();
    private final Map<Integer, CellStyle> styles = new HashMap<>();
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private SSTRecord texts;
    private boolean date1904;
    private boolean started;
    private int nextSheet;
    private int depth;
    /** Whether the shape that was described last is a comment. */
    private boolean isComment;
    /** The sheet that records belong to; {@code null} outside sheets, and in those that are not shown. */
    private SheetCells sheet;
    /** The cell whose result comes as a text in the next record; {@code null} where none does. */
    private FormulaRecord waiting;

    private XlsBook(Blocks blocks) {
        this.blocks = blocks;
    }

    /**
     * Hands on what a workbook shows.
     *
     * @param root the root of the compound file
     */
    public static void read(DirectoryNode root, Blocks blocks) throws IOException {
        ReadOptions options = blocks.options();
        XlsBook book = new XlsBook(blocks);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(book.listener());
        // The library takes the password from the thread.
        Biff8EncryptionKey.setCurrentUserPassword(options.password());
        try {
            new HSSFEventFactory().processWorkbookEvents(request, root);
            if (!book.started) {
                throw Refusal.XLS_DAMAGED.of();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (EncryptedDocumentException e) {
            throw options.password() == null ? Refusal.PASSWORD_NEEDED.because(e) : Refusal.PASSWORD_WRONG.because(e);
        } catch (OldExcelFormatException e) {
            throw Refusal.OLD_EXCEL.because(e);
        } catch (RuntimeException e) {
            throw Refusal.XLS_DAMAGED.because(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private HSSFListener listener() {
        return record -> {
            try {
                record(record);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private void record(Record record) throws IOException {
        if (record instanceof BOFRecord start) {
            start(start);
        } else if (record instanceof EOFRecord) {
            end();
        } else if (depth == 1 && sheet == null) {
            global(record);
        } else if (depth == 1) {
            ofSheet(record);
        }
    }

    /** A sheet begins, or a chart within one. */
    private void start(BOFRecord start) {
        if (depth++ > 0) {
            return;
        }
        if (start.getType() == BOFRecord.TYPE_WORKBOOK) {
            started = true;
            return;
        }
        BoundSheetRecord bound = null;
        BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(sheets);
        if (nextSheet < inOrder.length) {
            bound = inOrder[nextSheet++];
        }
        boolean shown = bound != null && !bound.isHidden() && !bound.isVeryHidden();
        if (start.getType() == BOFRecord.TYPE_WORKSHEET && shown) {
            sheet = new SheetCells(bound.getSheetname(), blocks);
        } else if (start.getType() == BOFRecord.TYPE_WORKSHEET) {
            blocks.leaveOut(Omission.HIDDEN_SHEETS, 1);
        }
    }

    private void end() throws IOException {
        if (--depth == 0 && sheet != null) {
            SheetBlocks.handOn(sheet, blocks);
            sheet = null;
            waiting = null;
        }
    }

    private void global(Record record) {
        if (record instanceof BoundSheetRecord bound) {
            sheets.add(bound);
        } else if (record instanceof SSTRecord shared) {
            texts = shared;
        } else if (record instanceof FormatRecord format) {
            codes.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord look) {
            looks.add(look);
        } else if (record instanceof DateWindow1904Record window) {
            date1904 = window.getWindowing() == 1;
        }
    }

    private static boolean isComment(ObjRecord object) {
        return object.getSubRecords().stream()
                .anyMatch(part -> part instanceof CommonObjectDataSubRecord common
                        && common.getObjectType() == CommonObjectDataSubRecord.OBJECT_TYPE_COMMENT);
    }

    private void ofSheet(Record record) throws IOException {
        if (record instanceof RowRecord row && (row.getZeroHeight() || row.getHeight() == 0)) {
            sheet.hideRows(row.getRowNumber() + 1, row.getRowNumber() + 1);
        } else if (record instanceof ColumnInfoRecord columns) {
            sheet.columnBorders(
                    columns.getFirstColumn() + 1,
                    columns.getLastColumn() + 1,
                    style(columns.getXFIndex()).borders());
            if (columns.getHidden() || columns.getColumnWidth() == 0) {
                sheet.hideColumns(columns.getFirstColumn() + 1, columns.getLastColumn() + 1);
            }
        } else if (record instanceof MergeCellsRecord merges) {
            for (int i = 0; i < merges.getNumAreas(); i++) {
                CellRangeAddress area = merges.getAreaAt(i);
                sheet.merge(
                        area.getFirstRow() + 1,
                        area.getFirstColumn() + 1,
                        area.getLastRow() + 1,
                        area.getLastColumn() + 1);
            }
        } else if (record instanceof MulBlankRecord blanks) {
            for (int i = 0; i < blanks.getNumColumns(); i++) {
                sheet.cell(
                        blanks.getRow() + 1,
                        blanks.getFirstColumn() + i + 1,
                        "",
                        style(blanks.getXFAt(i)).borders());
            }
        } else if (record instanceof StringRecord text && waiting != null) {
            cell(waiting, style(waiting.getXFIndex()).format().text(text.getString()));
            waiting = null;
        } else if (record instanceof ObjRecord object) {
            isComment = isComment(object);
        } else if (record instanceof TextObjectRecord text) {
            // A comment is a shape with a text, too.
            if (isComment) {
                blocks.leaveOut(Omission.COMMENTS, 1);
            } else if (text.getStr() != null) {
                sheet.box(0, 0, text.getStr().getString());
            }
        } else if (record instanceof CellValueRecordInterface cell) {
            value(cell);
        }
    }

    private void value(CellValueRecordInterface cell) throws IOException {
        NumberFormat format = style(cell.getXFIndex()).format();
        if (cell instanceof LabelSSTRecord label) {
            int index = label.getSSTIndex();
            boolean known = texts != null && index >= 0 && index < texts.getNumUniqueStrings();
            cell(cell, known ? format.text(texts.getString(index).getString()) : "");
        } else if (cell instanceof NumberRecord number) {
            cell(cell, format.number(number.getValue()));
        } else if (cell instanceof BoolErrRecord value) {
            if (value.isBoolean()) {
                cell(cell, bool(value.getBooleanValue()));
            } else {
                error(cell);
            }
        } else if (cell instanceof FormulaRecord formula) {
            result(formula, format);
        } else {
            cell(cell, cell instanceof LabelRecord label ? format.text(label.getValue()) : "");
        }
    }

    private void result(FormulaRecord formula, NumberFormat format) throws IOException {
        if (formula.hasCachedResultString()) {
            waiting = formula;
            return;
        }
        switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> cell(formula, bool(formula.getCachedBooleanValue()));
            case ERROR -> error(formula);
            default -> cell(formula, format.number(formula.getValue()));
        }
    }

    private static String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private void error(CellValueRecordInterface cell) throws IOException {
        sheet.error(
                cell.getRow() + 1,
                cell.getColumn() + 1,
                style(cell.getXFIndex()).borders());
    }

    private void cell(CellValueRecordInterface cell, String text) throws IOException {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        sheet.cell(
                cell.getRow() + 1,
                cell.getColumn() + 1,
                lines,
                style(cell.getXFIndex()).borders());
    }

    private CellStyle style(int index) {
        return styles.computeIfAbsent(
                index, number -> number < 0 || number >= looks.size() ? CellStyle.PLAIN : style(looks.get(number)));
    }

    private CellStyle style(ExtendedFormatRecord look) {
        int number = look.getFormatIndex() & 0xFFFF;
        String own = codes.get(number);
        String code = number <= BUILT_IN && BuiltInFormats.code(number) != null ? BuiltInFormats.code(number) : own;
        int borders = (look.getBorderTop() != 0 ? SheetCells.TOP : 0)
                | (look.getBorderBottom() != 0 ? SheetCells.BOTTOM : 0)
                | (look.getBorderLeft() != 0 ? SheetCells.LEFT : 0)
                | (look.getBorderRight() != 0 ? SheetCells.RIGHT : 0);
        return new CellStyle(NumberFormat.of(code, date1904), borders);
    }
}

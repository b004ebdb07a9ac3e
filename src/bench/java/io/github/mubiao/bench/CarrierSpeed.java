package io.github.mubiao.bench;

import io.github.mubiao.carriers.CellDraft;
import io.github.mubiao.carriers.DocumentCopy;
import io.github.mubiao.carriers.LibreOffice;
import io.github.mubiao.carriers.TextWriter.TextBlock;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.DocumentReader;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawCell;
import io.github.mubiao.read.RawRow;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.read.ReadOptions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks and pages beside other readers of them: how many cells are right, and how long they take. */
final class CarrierSpeed {

    /** How long each contender works, in seconds, in rounds that alternate with those of the others. */
    private static final int SECONDS = 20;

    /** A real document beside the project; what is made of it is measured where it is there. */
    private static final Path REAL = Path.of("../shared/samples/caofeidian-2022.docx");

    private final Path folder;
    private final PrintStream out;

    CarrierSpeed(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Does its work once, and gives a number that depends on all of it. */
    private interface Work {
        long run() throws Exception;
    }

    void run() throws Exception {
        Path document = Documents.document(folder, "M", 200, 1);
        Path book = folder.resolve("M.xlsx");
        if (!Files.exists(book)) {
            write(document, book);
        }
        Map<String, Work> readers = new LinkedHashMap<>();
        readers.put("fastexcel-reader, bare cell reading", () -> SheetPeers.fastExcel(book));
        readers.put("mubiao, tables and paragraphs", () -> read(book, row -> {}));
        readers.put("POI XSSFWorkbook, bare cell reading", () -> SheetPeers.xssf(book));
        out.printf(Locale.ROOT, "%nM.xlsx, 200 projects, %.1f MB%n%n", Files.size(book) / 1e6);
        out.println("| | processor time, ms | ratio |\n|---|--:|--:|");
        Map<String, Double> times = times(readers);
        double least = times.values().iterator().next();
        times.forEach((name, time) -> out.printf(Locale.ROOT, "| %s | %.1f | %.2f |%n", name, time, time / least));
        pages(Path.of("samples/qinghe-water-2023.pdf"), Path.of("samples/qinghe-water-2023.docx"), "by LibreOffice");
        if (Files.exists(REAL) && LibreOffice.isInstalled("soffice")) {
            LibreOffice.convert("pdf", folder, REAL);
            pages(folder.resolve("caofeidian-2022.pdf"), REAL, "by LibreOffice");
        }
    }

    private void pages(Path pdf, Path document, String title) throws Exception {
        Tabula tabula = new Tabula(folder.resolveSibling("bench-tabula"));
        Map<String, Work> readers = new LinkedHashMap<>();
        readers.put("mubiao", () -> read(pdf, row -> {}));
        readers.put("tabula-java", () -> tabula.json(pdf).length());
        readers.put("PDFBox PDFTextStripper, text alone", () -> stripped(pdf));
        int count;
        try (PDDocument pages = Loader.loadPDF(pdf.toFile())) {
            count = pages.getNumberOfPages();
        }
        List<String> expected = cells(document);
        out.printf(Locale.ROOT, "%n%s: %s, %d pages, %d cells%n%n", pdf.getFileName(), title, count, expected.size());
        out.println("| | cells right | processor time a page, ms | pages a second |\n|---|--:|--:|--:|");
        Map<String, Double> right =
                Map.of("mubiao", right(expected, cells(pdf)), "tabula-java", right(expected, tabula.cells(pdf)));
        times(readers).forEach((name, time) -> {
            Double share = right.get(name);
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.0f |%n",
                    name,
                    share == null ? "" : String.format(Locale.ROOT, "%.1f%%", 100 * share),
                    time / count,
                    1000 * count / time);
        });
    }

    /** The least processor time of each, in milliseconds. */
    private static Map<String, Double> times(Map<String, Work> readers) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Double> least = new LinkedHashMap<>();
        long check = 0;
        for (int second = 0; second < SECONDS; second++) {
            for (Map.Entry<String, Work> reader : readers.entrySet()) {
                long until = System.nanoTime() + 1_000_000_000L;
                long start = threads.getCurrentThreadCpuTime();
                int times = 0;
                while (times == 0 || System.nanoTime() < until) {
                    check += reader.getValue().run();
                    times++;
                }
                double time = (threads.getCurrentThreadCpuTime() - start) / 1e6 / times;
                least.merge(reader.getKey(), time, Math::min);
            }
        }
        if (check == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return least;
    }

    /** The part of the cells that were found, each as often as it is there. */
    private static double right(List<String> expected, List<String> found) {
        Map<String, Integer> left = new HashMap<>();
        found.forEach(text -> left.merge(text, 1, Integer::sum));
        int right = 0;
        for (String text : expected) {
            if (left.getOrDefault(text, 0) > 0) {
                left.merge(text, -1, Integer::sum);
                right++;
            }
        }
        return (double) right / expected.size();
    }

    /** The texts of cells, without white space: a page cannot say which of it is the document's. */
    private static List<String> cells(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        read(file, row -> {
            for (RawCell cell : row.cells()) {
                String text = bare(cell.text());
                if (!text.isEmpty()) {
                    texts.add(text);
                }
            }
        });
        return texts;
    }

    /** Reads a file to its end, and counts its rows and paragraphs. */
    private static long read(Path file, Consumer<RawRow> taker) throws IOException {
        long[] count = {0};
        new DocumentReader(ReadOptions.defaults()).read(file, new BlockHandler() {
            @Override
            public void paragraph(Paragraph paragraph) {
                count[0]++;
            }

            @Override
            public void table(RawTable table) {
                count[0] += table.rows().size();
                table.rows().forEach(taker);
            }
        });
        return count[0];
    }

    /** A text without white space. */
    static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0]", "");
    }

    private static long stripped(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).length();
        }
    }

    /** The document on one sheet, with borders around cells, as another library writes it. */
    private static void write(Path document, Path book) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(book));
                Workbook workbook = new Workbook(file, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("绩效目标");
            int row = 0;
            for (TextBlock block : DocumentCopy.blocks(document)) {
                if (block.paragraph() != null) {
                    sheet.value(row++, 0, block.paragraph());
                    continue;
                }
                for (CellDraft cell : block.cells()) {
                    int top = row + cell.row() - 1;
                    int left = cell.column() - 1;
                    int bottom = top + cell.rows() - 1;
                    int right = left + cell.columns() - 1;
                    sheet.value(top, left, cell.shown());
                    sheet.range(top, left, bottom, right)
                            .style()
                            .borderStyle(BorderStyle.THIN)
                            .set();
                    if (bottom > top || right > left) {
                        sheet.range(top, left, bottom, right).merge();
                    }
                }
                row += block.rows() + 1;
            }
        }
    }
}

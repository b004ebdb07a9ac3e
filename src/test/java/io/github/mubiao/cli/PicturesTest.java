package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.Mubiao;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture where a form is expected is a finding, with its place; any other picture is none. */
class PicturesTest {

    private static final String PICTURE =
            "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/"
                    + "drawingml/2006/wordprocessingDrawing\"><wp:extent cx=\"1\" cy=\"1\"/></wp:inline></w:drawing></w:r></w:p>";

    @TempDir
    Path folder;

    private List<String> places(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return Mubiao.read(file).findings().stream()
                .filter(finding -> finding.rule().equals("picture-for-table"))
                .map(Finding::location)
                .map(Object::toString)
                .toList();
    }

    private static DocxTable form() {
        return new DocxTable(4).row("项目编码", "C1", "项目名称", "补贴");
    }

    @Test
    void underATitleWithoutTable() throws IOException {
        byte[] document = new DocxBuilder()
                .heading("1.补贴绩效目标表")
                .table(form())
                .heading("2.培训绩效目标表")
                .raw(PICTURE)
                .heading("3.维修绩效目标表")
                .table(form())
                .build();
        assertEquals(List.of("paragraph 3"), places("a.docx", document));
    }

    @Test
    void inADocumentOfPicturesAlone() throws IOException {
        byte[] scan = new DocxBuilder().paragraph("").raw(PICTURE).raw(PICTURE).build();
        assertEquals(List.of("paragraph 2"), places("a.docx", scan));
    }

    @Test
    void aPictureWhereNoFormIsExpectedIsNone() throws IOException {
        byte[] letter = new DocxBuilder()
                .paragraph("关于召开会议的通知")
                .raw(PICTURE)
                .paragraph("请各单位参加。")
                .raw(PICTURE)
                .build();
        assertEquals(List.of(), places("a.docx", letter));
        byte[] table = new DocxBuilder()
                .raw(PICTURE)
                .table(new DocxTable(2).row("收入", "支出"))
                .raw(PICTURE)
                .build();
        assertEquals(List.of(), places("b.docx", table));
    }

    @Test
    void isAWarning() throws IOException {
        byte[] scan = new DocxBuilder().raw(PICTURE).build();
        Path file = Files.write(folder.resolve("a.docx"), scan);
        assertEquals(
                List.of(Severity.WARNING),
                Mubiao.read(file).findings().stream()
                        .filter(finding -> finding.rule().equals("picture-for-table"))
                        .map(Finding::severity)
                        .toList());
    }

    @Test
    void aPictureBesideATableIsNone() throws IOException {
        byte[] document = new DocxBuilder()
                .raw(PICTURE)
                .heading("1.补贴绩效目标表")
                .raw(PICTURE)
                .table(form())
                .raw(PICTURE)
                .build();
        assertEquals(List.of(), places("a.docx", document));
    }

    @Test
    void inAPage() throws IOException {
        String page = "<html><body><h1>补贴绩效目标表</h1><p><img src=\"http://example.invalid/x.png\"></p>"
                + "<p>二、其他</p></body></html>";
        assertEquals(List.of("paragraph 2"), places("a.html", page.getBytes(StandardCharsets.UTF_8)));
    }
}

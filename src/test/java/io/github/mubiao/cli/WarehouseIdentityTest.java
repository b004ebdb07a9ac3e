package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.forms.FormDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the warehouse takes for one document. */
class WarehouseIdentityTest {

    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void address() {
        url = "jdbc:duckdb:" + folder.resolve("w.duckdb");
    }

    private Path document(String path, String department, String region, String money) throws IOException {
        String form = department + "001" + (department.equals("415") ? "教育局" : "水务局") + "本级 | < | < | < | 单位：万元 | <\n"
                + "项目编码 | " + region + "23P00048310001T | < | 项目名称 | 教师培训 | <\n"
                + "预算数 | " + money + " | < | < | < | <\n"
                + "一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据\n"
                + "产出指标 | 数量指标 | 培训人数 | 培训人数 | ≥50人 | 计划\n";
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, FormDocument.parse("2023年部门预算绩效目标\n" + form).docx());
    }

    private CommandRun load(String... arguments) {
        List<String> line = new ArrayList<>(List.of("load", "--to", url));
        line.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(line.toArray(String[]::new));
        assertEquals(Main.DONE, run.code(), run.err());
        return run;
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void everySpellingOfAPathIsOneDocument() throws IOException, SQLException {
        document("a/2023.docx", "415", "130881", "10");
        load(folder.resolve("a").toString());
        document("a/2023.docx", "415", "130881", "12");
        load(folder.resolve("a/../a/./2023.docx").toString());
        assertEquals("120000", one("SELECT CAST(sum(total_yuan) AS BIGINT) FROM projects"));
    }

    @Test
    void aRenamedAndCorrectedFileIsOneDocument() throws IOException, SQLException {
        document("a/2023.docx", "415", "130881", "10");
        load(folder.resolve("a").toString());
        document("b/2023年定稿.docx", "415", "130881", "12");
        load(folder.resolve("b").toString());
        assertEquals("1", one("SELECT count(*) FROM documents"));
        assertEquals("2", one("SELECT count(*) FROM history.documents"));
    }

    @Test
    void documentsNamedAlikeInTwoFoldersAreTwo() throws IOException, SQLException {
        document("a/2023.docx", "415", "130881", "10");
        document("b/2023.docx", "522", "130736", "10");
        load(folder.resolve("a/2023.docx").toString());
        load(folder.resolve("b/2023.docx").toString());
        assertEquals("2", one("SELECT count(*) FROM documents"));
    }

    @Test
    void anotherDepartmentInTheSameFileIsTold() throws IOException, SQLException {
        document("a/2023.docx", "415", "130881", "10");
        load(folder.resolve("a").toString());
        document("a/2023.docx", "522", "130736", "10");
        assertTrue(load(folder.resolve("a").toString()).err().contains("another department"));
        assertEquals("1", one("SELECT count(*) FROM documents"));
    }

    @Test
    void whatIsNoMoreAmongTheInputsGoes() throws IOException, SQLException {
        document("a/1.docx", "415", "130881", "10");
        Path other = document("a/2.docx", "522", "130736", "10");
        load(folder.resolve("a").toString());
        Files.delete(other);
        load(folder.resolve("a").toString());
        assertEquals("2", one("SELECT count(*) FROM documents"));
        load("--prune", folder.resolve("a").toString());
        assertEquals("1", one("SELECT count(*) FROM documents"));
        assertEquals(
                Main.DONE,
                CommandRun.of("unload", folder.resolve("a").toString(), "--to", url)
                        .code());
        assertEquals("0", one("SELECT count(*) FROM documents"));
        assertEquals(
                Main.NOTHING,
                CommandRun.of("unload", folder.resolve("a").toString(), "--to", url)
                        .code());
    }
}

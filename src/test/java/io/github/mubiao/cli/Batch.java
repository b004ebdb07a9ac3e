package io.github.mubiao.cli;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Documents for tests of batches, and what an output folder holds. */
public final class Batch {

    private static final String[] HEADER = {"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"};

    private Batch() {}

    /** A document of some projects; each number gives another. */
    public static byte[] document(int number, int projects) throws IOException {
        DocxBuilder document = new DocxBuilder().heading("2023年部门预算绩效文本");
        for (int i = 1; i <= projects; i++) {
            String code = String.format("130209%05dP%08d", number, i);
            document.heading(i + ".第" + number + "号项目" + i + "绩效目标表");
            document.table(new DocxTable(6)
                    .row("项目编码", code, "项目名称", "项目" + number + "，\"第" + i + "\"", "预算数", number + "." + i)
                    .row(HEADER)
                    .row("产出指标", "数量指标", "人数", "人数", "≥" + number + "人", "规划")
                    .row("效益指标", "社会效益指标", "=1+1", "-说明", "12月底前", "@依据"));
        }
        return document.build();
    }

    /** A document of one project. */
    static byte[] named(String code, String name) throws IOException {
        return new DocxBuilder()
                .table(new DocxTable(4).row("项目编码", code, "项目名称", name))
                .build();
    }

    /** Writes so many documents, with subfolders, into a folder. */
    public static Path documents(Path folder, int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            Path file = folder.resolve(i % 3 == 0 ? "下级/" + i + ".docx" : i + ".docx");
            Files.createDirectories(file.getParent());
            Files.write(file, document(i, 1 + i % 4));
        }
        return folder;
    }

    /** The files of an output folder with their bytes, without what tells when it was made. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".mubiao/") && !name.equals("run.json")) {
                    contents.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }

    /** Deletes a folder where there is one. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms name whom to turn to; no output, report or log does. */
class PersonalDataTest {

    private static final List<String> PERSONAL = List.of(
            "张三丰",
            "李四光",
            "13812345678",
            "138 1234 5678",
            "0315-8812345",
            "8812345",
            "zhang@example.cn",
            "130202197001011234",
            "１３８１２３４５６７９",
            "李雷",
            "周一凡",
            "钱多多",
            "zhang_san138",
            "987123654");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void document() throws IOException {
        DocxTable form = new DocxTable(6)
                .row("项目编码", "13020922P00048310001T", "项目名称", "补贴", "预算数", "12.5")
                .row("联系人", "张三丰", "联系电话", "13812345678", "地址", "新城大街1号")
                .row("联系人", "张三丰", "13812345678", "0315-8812345", "zhang@example.cn", "130202197001011234")
                .row("项目经办人手机号", "138 1234 5678", "审核人：李四光", "", "电话：0315-8812345", "")
                .row("分管同志邮箱：zhang@example.cn", "", "现场负责人 李四光", "", "证号", "130202197001011234")
                .row("手机号码", "１３８１２３４５６７９", "主管领导", "钱多多", "经办", "李雷")
                .row("签字", "周一凡", "微信", "zhang_san138", "QQ", "987123654")
                .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
                .row("产出指标", "数量指标", "人数", "人数", "≥80人", "规划")
                .row("填表人：张三丰", "", "联系电话", "13812345678", "", "");
        file = folder.resolve("in.docx");
        Files.write(
                file,
                new DocxBuilder()
                        .paragraph("联系人：张三丰 电话：13812345678")
                        .table(form)
                        .paragraph("填表人：李四光 0315-8812345")
                        .build());
    }

    @Test
    void isInNoOutput() throws IOException {
        Path out = folder.resolve("out");
        Path page = folder.resolve("report.html");
        List<CommandRun> runs = new ArrayList<>();
        runs.add(CommandRun.of("convert", file.toString(), "-o", out.toString(), "-f", "json,jsonl,csv", "-v"));
        for (String format : List.of("text", "json", "csv", "sarif")) {
            runs.add(CommandRun.of("check", file.toString(), "-f", format, "-v"));
        }
        runs.add(CommandRun.of("report", file.toString(), "-o", page.toString()));
        runs.add(CommandRun.of("layout", "suggest", file.toString()));
        assertEquals(Main.DONE, runs.get(0).code(), runs.get(0).err());
        List<String> texts = new ArrayList<>();
        runs.forEach(run -> texts.add(run.out() + run.err()));
        texts.addAll(Batch.contents(out).values().stream()
                .map(PersonalDataTest::utf8)
                .toList());
        texts.add(Files.readString(page));
        for (String personal : PERSONAL) {
            for (String text : texts) {
                int at = text.indexOf(personal);
                assertTrue(at < 0, () -> personal + " in: " + text.substring(Math.max(0, at - 200), at + 30));
            }
        }
        // What is left out is said, and so is the place.
        assertTrue(texts.get(0).contains("***"), texts.get(0));
        assertTrue(utf8(Batch.contents(out).get("indicators.csv")).contains("≥80人"));
    }

    /** Data are data; what is passed around of them does not say how somebody is reached. */
    @Test
    void aValueThatReachesSomebody() throws IOException {
        DocxTable form = new DocxTable(6)
                .row("项目编码", "13020922P00048310001T", "项目名称", "热线13900004444", "预算数", "12.5")
                .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
                .row("产出指标", "数量指标", "热线", "请拨打１３９００００２２２２", "13900003333", "规划")
                .row("产出指标", "成本指标", "成本", "成本", "≤13900005555元", "规划");
        Files.write(file, new DocxBuilder().table(form).build());
        Path out = folder.resolve("out");
        Path page = folder.resolve("report.html");
        Path baseline = folder.resolve("baseline.csv");
        String input = file.toString();
        List<String> texts = new ArrayList<>();
        for (String format : List.of("text", "json", "csv", "sarif")) {
            texts.add(CommandRun.of("check", input, "-f", format, "-v").out());
        }
        CommandRun converted = CommandRun.of("convert", input, "-o", out.toString(), "-f", "csv,html", "-v");
        assertEquals(0, CommandRun.of("report", input, "-o", page.toString()).code());
        CommandRun.of("check", input, "--write-baseline", baseline.toString());
        texts.add(converted.out() + converted.err());
        texts.add(Files.readString(out.resolve("findings.csv")));
        texts.add(Files.readString(out.resolve("report.html")));
        texts.add(Files.readString(page));
        texts.add(Files.readString(baseline));
        for (String text : texts) {
            for (String number :
                    List.of("13900004444", "１３９００００２２２２", "13900003333\"", "‘13900003333’", "“13900003333”")) {
                assertTrue(
                        !text.contains(number),
                        () -> number + " in: " + text.replaceAll("(?s).*(.{80}" + number + ".{20}).*", "$1"));
            }
        }
        assertTrue(texts.get(0).contains("***"), texts.get(0));
        assertTrue(Files.readString(page).contains("13900005555\\u5143"), "an amount is no number to call");
        assertTrue(Files.readString(out.resolve("indicators.csv")).contains("13900003333"), "data are data");
    }

    private static String utf8(String bytes) {
        return new String(
                bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), java.nio.charset.StandardCharsets.UTF_8);
    }
}

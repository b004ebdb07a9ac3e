package io.github.mubiao.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes documents of this kind, as large as wanted; the same number gives the same document. */
final class Documents {

    private static final String[] NAMES = {"基层公共就业服务", "农村饮水安全巩固提升", "义务教育学校改造", "城市道路养护", "医疗救助", "乡村旅游公路", "档案数字化"};
    private static final String[] PLACES = {"海滨区", "清河县", "东山镇", "南湖街道", "北川新区"};
    private static final String[] LEVELS = {"产出指标", "产出指标", "产出指标", "产出指标", "效果指标", "效果指标", "效果指标", "满意度指标"};
    private static final String[] KINDS = {"数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "可持续影响指标", "服务对象满意度指标"};
    private static final String[] VALUES = {
        "≥80%",
        "≥100%",
        "≤100%",
        "≥90%",
        "100%",
        "无此项指标",
        "严格落实相关政策",
        "≥95%",
        "＜1％",
        "1900元",
        "12月底前",
        "≥7290人",
        "有所提高",
        "不低于90%",
        "3000人次以上",
        "≤326.5万元",
        "90%-95%",
        "按时完成",
        "≥10个",
        "优良"
    };
    private static final String[] BASES = {"年度工作规划和部门职能", "项目实施方案", "上级文件要求", "历史数据"};
    private static final String TYPES =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Random random;
    private final WordXml xml;

    private Documents(int seed, Program program, Writer out) throws IOException {
        this.random = new Random(seed);
        this.xml = new WordXml(program, seed, out);
    }

    /** A document of so many projects as budget systems write it; made once and kept. */
    static Path document(Path folder, String name, int projects, int seed) throws IOException {
        return document(folder, name, projects, seed, Program.SYSTEM);
    }

    /** A document of so many projects; made once and kept. */
    static Path document(Path folder, String title, int projects, int seed, Program program) throws IOException {
        String name = program.prefix() + title;
        Path file = folder.resolve(name + ".docx");
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(folder, name, ".tmp");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)))) {
            describe(zip);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
            new Documents(seed, program, out).write(projects);
            zip.closeEntry();
        }
        return Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A folder of documents of 5 to 16 projects each, as budget systems write them. */
    static Path batch(Path folder, int documents) throws IOException {
        return batch(folder, documents, Program.SYSTEM);
    }

    /** A folder of documents of 5 to 16 projects each. */
    static Path batch(Path folder, int documents, Program program) throws IOException {
        Path batch = Files.createDirectories(folder.resolve(program.prefix() + "B" + documents));
        for (int i = 0; i < documents; i++) {
            document(batch, String.format("unit-%04d", i), 5 + i % 12, 1000 + i, program);
        }
        return batch;
    }

    private static void describe(ZipOutputStream zip) throws IOException {
        String part = "http://schemas.openxmlformats.org/package/2006/";
        entry(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"" + part + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPES + "\"/></Types>");
        entry(
                zip,
                "_rels/.rels",
                "<Relationships xmlns=\"" + part + "relationships\"><Relationship Id=\"rId1\" Type="
                        + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>");
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void write(int projects) throws IOException {
        department();
        for (int i = 1; i <= projects; i++) {
            project(i);
        }
        xml.end();
    }

    private void department() throws IOException {
        xml.paragraph("第一部分");
        xml.paragraph("部门整体绩效目标");
        xml.heading("一、总体绩效目标");
        xml.paragraph("按照区委区政府部署，统筹推进各项重点工作，着力保障和改善民生。");
        xml.heading("二、分项绩效目标");
        for (int i = 1; i <= 4; i++) {
            xml.paragraph(i + "." + pick(NAMES) + "工作目标。");
            xml.paragraph("绩效目标：完善" + pick(NAMES) + "体系，提高服务质量。");
            xml.paragraph("绩效指标:全年服务群众" + number(9000) + "人以上，资金支付率不低于95%，12月底前全部完成。");
        }
        xml.heading("三、工作保障措施");
        xml.paragraph("完善制度建设，加强绩效运行监控，规范财务资产管理。");
        xml.paragraph("第二部分");
        xml.paragraph("预算项目绩效目标");
    }

    private void project(int ordinal) throws IOException {
        String name = pick(PLACES) + pick(NAMES) + number(99) + "项目";
        int total = number(9000) + 100;
        int other = random.nextInt(4) == 0 ? 50 : 0;
        xml.heading(ordinal + "." + name + "绩效目标表");
        xml.startTable();
        xml.row("4|323001" + pick(PLACES) + "综合服务中心本级", "2|单位：万元");
        xml.row("项目编码", "2|13020922P" + String.format("%08d", 4831000 + ordinal) + "001T", "项目名称", "2|" + name);
        xml.row(
                "v预算规模及资金用途",
                "预算数",
                total + ".50",
                "其中：财政    资金",
                (total - other) + ".50",
                "其他资金",
                other == 0 ? " " : other + ".00");
        xml.row("^", "5|预算" + total + ".50万元，全部用于" + name + "，保障" + pick(NAMES) + "工作正常开展。");
        xml.row("v资金支出计划（%）", "3月底", "2|6月底", "10月底", "12月底");
        xml.row("^", "25.00", "2|50.00", "75.00", "100.00");
        xml.row("绩效目标", "5|1.完成" + name + "年度任务，提高保障水平；\n2.加强资金监管，确保" + pick(PLACES) + "专款专用");
        xml.endTable();
        xml.paragraph(" ");
        indicators();
    }

    private void indicators() throws IOException {
        xml.startTable();
        xml.row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据");
        String above = "";
        for (int i = 0; i < LEVELS.length; i++) {
            String name = pick(NAMES) + KINDS[i].replace("指标", "");
            xml.row(
                    LEVELS[i].equals(above) ? "^" : "v" + LEVELS[i],
                    KINDS[i],
                    name,
                    "反映" + name + "的情况",
                    value(),
                    pick(BASES));
            above = LEVELS[i];
        }
        xml.endTable();
    }

    /** One value in four is a number of its own, as in real documents; the others come again and again. */
    private String value() {
        return random.nextInt(4) == 0 ? "≥" + number(99999) + "人次" : pick(VALUES);
    }

    private int number(int below) {
        return 1 + random.nextInt(below);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}

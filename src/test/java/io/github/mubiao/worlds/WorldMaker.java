package io.github.mubiao.worlds;

import io.github.mubiao.forms.FormDocument;
import io.github.mubiao.worlds.Scenario.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes worlds; the same seed makes the same one. */
final class WorldMaker {

    private static final int OLDER = 2022;
    private static final int NEWER = 2023;

    private static final List<String[]> REGIONS =
            List.of(new String[] {"130209", "曹妃甸区"}, new String[] {"130208", "丰润区"});

    /** Code, name, new code, new name, then what its projects are about; sisters stand beside each other. */
    private static final String[][] DEPARTMENTS = {
        {
            "522",
            "水务局",
            "525",
            "水利局",
            "清水河综合治理",
            "清凉河综合治理",
            "东风渠清淤",
            "东方渠清淤",
            "小型水库维修养护",
            "大中型水库移民后期扶持",
            "农村供水工程",
            "城区供水管网改造",
            "城区供热管网改造",
            "防汛抗旱物资储备",
            "节水型社会建设",
            "水土保持监测",
            "河长制工作",
            "灌区续建配套与节水改造"
        },
        {
            "415",
            "教育局",
            "418",
            "教育和体育局",
            "教学楼建设一期",
            "教学楼建设二期",
            "校舍安全保障长效机制",
            "家庭经济困难学生资助",
            "学前教育生均公用经费",
            "小学生均公用经费",
            "初中生均公用经费",
            "教师继续教育培训",
            "高考考务",
            "校园安防设备购置",
            "乡村教师生活补助",
            "营养改善计划",
            "职业教育实训基地"
        },
        {
            "323",
            "人力资源局",
            "327",
            "人力资源和社会保障局",
            "城镇公益性岗位补贴",
            "劳动保障协理员补贴",
            "就业见习补贴",
            "企业职工基本养老保险补助",
            "城乡居民基本养老保险补助",
            "失业保险扩面征缴",
            "劳动人事争议仲裁办案",
            "高层次人才引进",
            "职业技能提升培训",
            "社保卡制作发行",
            "农民工工资保证金监管"
        },
        {
            "601",
            "农业农村局",
            "609",
            "农业和农村工作局",
            "高标准农田建设东片",
            "高标准农田建设西片",
            "动物疫病强制免疫",
            "农业保险保费补贴",
            "耕地地力保护补贴",
            "农机购置与应用补贴",
            "农机报废更新补贴",
            "农产品质量安全检测",
            "农村人居环境整治",
            "渔业资源增殖放流",
            "畜禽粪污资源化利用",
            "农业技术推广"
        }
    };

    /**
     * By department, pairs that are called nearly the same and are two: the name of one holds that of the other, or a
     * word of the same kind stands in its place.
     */
    private static final String[][][] SISTERS = {
        {
            {"沙河综合治理", "白沙河综合治理"},
            {"沙河支流整治", "青龙河支流整治"},
            {"供水设施改造", "供热设施改造"},
            {"小型泵站更新", "大中型泵站更新"},
            {"引水工程一期", "引水工程二期"}
        },
        {
            {"沙河中心校操场改造", "白沙河中心校操场改造"},
            {"综合楼建设一期", "综合楼建设二期"},
            {"小型体育馆修缮", "大型体育馆修缮"},
            {"城镇学校供暖设施更新", "农村学校供暖设施更新"}
        },
        {
            {"王庄村就业服务站", "小王庄村就业服务站"},
            {"上半年招聘活动", "下半年招聘活动"},
            {"李家营社区用工监测", "赵家营社区用工监测"}
        },
        {
            {"龙湾村道路硬化", "小龙湾村道路硬化"},
            {"柳河灌渠衬砌", "杨柳河灌渠衬砌"},
            {"大型沼气工程运维", "中小型沼气工程运维"},
            {"冷库建设第一标段", "冷库建设第二标段"}
        }
    };

    /** What every department of every region has. */
    private static final List<String> COMMON = List.of("办公设备购置", "信息系统运行维护", "法律顾问服务", "劳务派遣人员工资", "机关党建工作", "档案整理");

    private static final List<String> ENDINGS = List.of("项目", "经费", "资金", "补助经费", "专项经费", "工作专项经费", "专项资金（直达资金）");
    /** What names begin with, the older year in it. */
    private static final List<String> BEGINNINGS =
            List.of("2022年", "冀财农〔2021〕%d号提前下达2022年", "关于提前下达2022年省级", "提前下达2022年中央财政", "冀财预[2021]%d号提前下达2022年市级");

    /** Names of indicators with the older value, the newer one, and what that does; none where the effect is empty. */
    private static final String[][] TARGETS = {
        {"产出指标", "数量指标", "%s数量", "≥50个", "≥60个", "tightened"},
        {"产出指标", "数量指标", "%s覆盖人数", "≥600人", "≥500人", "relaxed"},
        {"产出指标", "质量指标", "%s合格率", "100%", "≥100%", "same"},
        {"产出指标", "质量指标", "%s达标率", "≥95%", "≥90%", "relaxed"},
        {"产出指标", "质量指标", "%s验收通过率", "≥90%", "≥90%", ""},
        {"产出指标", "时效指标", "%s办理时限", "≤30天", "30日内", "same"},
        {"产出指标", "时效指标", "%s响应时间", "1天", "24小时", "same"},
        {"产出指标", "时效指标", "%s报送时间", "每月15日前", "每月20日前", "relaxed"},
        {"产出指标", "时效指标", "%s完成时间", "2022年12月底前", "2023年12月底前", "same"},
        {"产出指标", "时效指标", "%s支付时间", "12月底前", "10月底前", "tightened"},
        {"产出指标", "成本指标", "%s单位成本", "≤500元", "≤450元", "tightened"},
        {"产出指标", "成本指标", "%s补助标准", "500元", "=500元", "same"},
        {"效益指标", "社会效益指标", "%s保障能力", "显著提高", "≥90%", "quantified"},
        {"效益指标", "社会效益指标", "%s工作", "按时完成。", "按时完成", ""},
        {"效益指标", "可持续影响指标", "%s长效机制", "≥3项", "不断健全", "unquantified"},
        {"满意度指标", "服务对象满意度指标", "群众满意度", "≥85%", "≥90%", "tightened"}
    };

    private final Random random;
    private final Scenario scenario;
    private final Map<Integer, Integer> truth = new HashMap<>();
    private final Set<Integer> doubtful = new HashSet<>();
    private final Map<String, String> effects = new HashMap<>();
    private final List<World.Document> older = new ArrayList<>();
    private final List<World.Document> newer = new ArrayList<>();
    /** The older projects of all departments so far. */
    private final List<Draft> everyone = new ArrayList<>();

    private int last;

    private WorldMaker(long seed, Scenario scenario) {
        this.random = new Random(seed);
        this.scenario = scenario;
    }

    /** A row of indicators. */
    private static final class Row {
        private String[] kind;
        private String name;
        private String value;
    }

    /** A project of one year. */
    private static final class Draft implements Cloneable {
        private int number;
        private String subject;
        private String name;
        private String code;
        private String unit;
        private String unitCode;
        private double total;
        private String purpose;
        private List<Row> rows = new ArrayList<>();

        Draft copy(int number) {
            try {
                Draft copy = (Draft) clone();
                copy.number = number;
                copy.rows = new ArrayList<>();
                for (Row row : rows) {
                    Row next = new Row();
                    next.kind = row.kind;
                    next.name = row.name;
                    next.value = row.value;
                    copy.rows.add(next);
                }
                return copy;
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A department in one year. */
    private record Department(String region, String regionName, String code, String name) {}

    static World make(long seed, Scenario scenario) {
        WorldMaker maker = new WorldMaker(seed, scenario);
        for (String[] region : REGIONS) {
            for (int i = 0; i < DEPARTMENTS.length; i++) {
                maker.department(region, DEPARTMENTS[i], SISTERS[i]);
            }
        }
        return new World(maker.older, maker.newer, maker.truth, maker.doubtful, maker.effects);
    }

    private boolean happens(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void department(String[] region, String[] words, String[][] sisters) {
        Department before = new Department(region[0], region[1], words[0], words[1]);
        int fate = scenario.departments() ? 1 + random.nextInt(3) : 0;
        boolean recoded = (fate & 1) != 0;
        boolean renamed = (fate & 2) != 0;
        Department after =
                new Department(region[0], region[1], recoded ? words[2] : words[0], renamed ? words[3] : words[1]);
        List<String> subjects = new ArrayList<>(List.of(words).subList(4, words.length));
        subjects.addAll(COMMON);
        List<String> unused = new ArrayList<>();
        for (String subject : List.copyOf(subjects)) {
            if (subjects.size() > 9 && !COMMON.contains(subject) && happens(0.3)) {
                subjects.remove(subject);
                unused.add(subject);
            }
        }
        List<Draft> first = new ArrayList<>();
        subjects.forEach(subject -> first.add(fresh(subject, before, OLDER)));
        everyone.addAll(first);
        List<Draft> second = nextYear(first, before, after, unused);
        for (String[] pair : sisters) {
            sisters(pair, before, after, first, second);
        }
        write(first, before, OLDER, older, scenario.older(), false);
        write(second, after, NEWER, newer, scenario.newer(), scenario.otherForm());
    }

    private Draft fresh(String subject, Department department, int year) {
        Draft draft = new Draft();
        draft.number = ++last;
        draft.subject = subject;
        draft.name = subject + pick(ENDINGS);
        if (happens(0.4)) {
            draft.name =
                    moved(String.format(Locale.ROOT, pick(BEGINNINGS), 10 + random.nextInt(90)), year) + draft.name;
        }
        draft.code = code(department.region(), happens(0.4) ? year - 1 - random.nextInt(2) : year);
        int unit = 1 + random.nextInt(3);
        draft.unitCode = department.code() + String.format(Locale.ROOT, "%03d", unit);
        draft.unit = department.regionName() + department.name() + (unit == 1 ? "本级" : unit == 2 ? "服务中心" : "执法大队");
        draft.total = happens(0.05) ? Double.NaN : 5 + random.nextInt(90_000) / 100.0;
        draft.purpose = "用于" + subject + "所需支出，保障" + subject + "按计划实施。";
        List<String[]> targets = new ArrayList<>(List.of(TARGETS));
        Collections.shuffle(targets, random);
        for (String[] target : targets.subList(0, happens(0.05) ? 0 : 6 + random.nextInt(5))) {
            Row row = new Row();
            row.kind = target;
            row.name = String.format(Locale.ROOT, target[2], happens(0.5) ? subject.substring(0, 4) : "工作");
            row.value = target[3];
            if (draft.rows.stream().noneMatch(other -> other.name.equals(row.name))) {
                draft.rows.add(row);
            }
        }
        return draft;
    }

    private String withYear(String code) {
        return code.substring(0, 6) + NEWER % 100 + code.substring(8, 20) + (char) ('A' + random.nextInt(26));
    }

    /** A text of the older year as the same text of a year. */
    private static String moved(String text, int year) {
        return year == OLDER
                ? text
                : text.replace(OLDER + "年", NEWER + "年").replaceAll("([〔\\[])" + (OLDER - 1), "$1" + OLDER);
    }

    private String code(String region, int year) {
        return region + year % 100 + "P" + String.format(Locale.ROOT, "%05d", random.nextInt(100_000)) + "1"
                + String.format(Locale.ROOT, "%05d", random.nextInt(100_000)) + (char) ('A' + random.nextInt(26));
    }

    private List<Draft> nextYear(List<Draft> first, Department before, Department after, List<String> unused) {
        List<Draft> second = new ArrayList<>();
        List<Draft> kept = new ArrayList<>();
        List<Draft> gone = new ArrayList<>();
        boolean sameCode = happens(0.5);
        // A department under another name with another code, whose work is another one to a good part.
        boolean halfNew = !before.name().equals(after.name()) && !before.code().equals(after.code());
        Draft merged = null;
        for (Draft old : first) {
            double fate = random.nextDouble();
            if (fate < (halfNew ? 0.45 : 0.08)) {
                gone.add(old);
            } else if (fate > 0.97) {
                split(old, before, after, second);
            } else if (fate > 0.94 && merged == null) {
                merged = old;
            } else if (fate > 0.94) {
                merge(merged, old, before, after, second);
                merged = null;
            } else {
                Draft next = goOn(old, before, after, sameCode);
                second.add(next);
                kept.add(next);
            }
        }
        if (merged != null) {
            gone.add(merged);
        }
        if (kept.size() > 3 && happens(0.5)) {
            Draft one = pick(kept);
            Draft other = pick(kept);
            String code = one.code;
            one.code = other.code;
            other.code = code;
        }
        for (int i = 0; i < (halfNew ? 6 : 2) && !unused.isEmpty(); i++) {
            Draft draft = fresh(unused.remove(random.nextInt(unused.size())), after, NEWER);
            if (happens(0.3) && !first.isEmpty()) {
                // A form copied from another project, whose code was left in it.
                List<Draft> models = happens(0.3) ? everyone : gone.isEmpty() ? first : gone;
                draft.code = happens(0.5) ? pick(models).code : withYear(pick(models).code);
            }
            second.add(draft);
        }
        Collections.shuffle(second, random);
        return second;
    }

    /** One of a pair ends and the other one begins with its form, or comes beside it, or both are there all the time. */
    private void sisters(String[] pair, Department before, Department after, List<Draft> first, List<Draft> second) {
        boolean turned = happens(0.5);
        Draft one = fresh(pair[turned ? 1 : 0], before, OLDER);
        Draft other = sister(one, pair[turned ? 0 : 1]);
        double fate = random.nextDouble();
        first.add(one);
        if (fate < 0.6) {
            other.unitCode = after.code() + one.unitCode.substring(before.code().length());
            other.unit = one.unit.replace(before.name(), after.name());
            other.code = code(before.region(), NEWER);
            other.name = moved(other.name, NEWER);
            second.add(other);
        } else {
            first.add(other);
            second.add(goOn(other, before, after, false));
        }
        if (fate > 0.3) {
            second.add(goOn(one, before, after, false));
        }
    }

    private Draft sister(Draft one, String subject) {
        Draft other = one.copy(++last);
        other.subject = subject;
        other.name = one.name.replace(one.subject, subject);
        other.purpose = one.purpose.replace(one.subject, subject);
        other.code = code(one.code.substring(0, 6), OLDER);
        String begin = one.subject.substring(0, 4);
        other.rows.forEach(row -> row.name = row.name.replace(begin, subject.substring(0, 4)));
        return other;
    }

    private Draft goOn(Draft old, Department before, Department after, boolean sameCode) {
        Draft next = old.copy(++last);
        truth.put(old.number, next.number);
        next.unitCode = after.code() + old.unitCode.substring(before.code().length());
        next.unit = old.unit.replace(before.name(), after.name());
        if (!sameCode) {
            next.code = withYear(old.code);
        }
        next.name = rename(old);
        int percent = happens(0.15) ? 5 + random.nextInt(900) : 60 + random.nextInt(90);
        next.total = Double.isNaN(old.total) ? old.total : Math.round(old.total * percent) / 100.0;
        next.rows.removeIf(row -> happens(0.1));
        for (Row row : next.rows) {
            if (happens(0.7)) {
                row.value = row.kind[4];
                effects.put(old.number + "/" + row.name, row.kind[5]);
            } else {

                effects.put(old.number + "/" + row.name, "");
            }
        }
        return next;
    }

    private String rename(Draft old) {
        String name = moved(old.name, NEWER);
        if (!happens(0.2)) {
            return name;
        }
        return switch (random.nextInt(5)) {
            case 4 -> name.replaceAll("[〔\\[][0-9]+[〕\\]][0-9]+号", "〔" + OLDER + "〕" + (10 + random.nextInt(90)) + "号");
            case 0 -> old.subject + pick(ENDINGS);
            case 1 -> "中央财政" + old.subject + "资金";
            case 2 -> old.subject + "（市级配套）";
            default -> NEWER + "年" + old.subject;
        };
    }

    private void split(Draft old, Department before, Department after, List<Draft> second) {
        doubtful.add(old.number);
        for (String part : List.of("（本级）", "（乡镇）")) {
            Draft next = old.copy(++last);
            doubtful.add(next.number);
            next.name = old.subject + part;
            next.code = code(after.region(), NEWER);
            next.unitCode = after.code() + old.unitCode.substring(before.code().length());
            next.unit = old.unit.replace(before.name(), after.name());
            next.total = Double.isNaN(old.total) ? old.total : Math.round(old.total * 50) / 100.0;
            second.add(next);
        }
    }

    private void merge(Draft one, Draft other, Department before, Department after, List<Draft> second) {
        Draft next = one.copy(++last);
        doubtful.addAll(List.of(one.number, other.number, next.number));
        next.name = one.subject + "及" + other.subject;
        next.purpose = one.purpose + other.purpose;
        next.code = code(after.region(), NEWER);
        next.unitCode = after.code() + one.unitCode.substring(before.code().length());
        next.unit = one.unit.replace(before.name(), after.name());
        next.total = one.total + other.total;
        second.add(next);
    }

    private void write(
            List<Draft> drafts,
            Department department,
            int year,
            List<World.Document> documents,
            Split split,
            boolean otherForm) {
        Map<String, List<Draft>> files = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            String file = switch (split) {
                case DEPARTMENT -> department.name();
                case UNIT -> draft.unit;
                case PROJECT -> draft.name.replaceAll("[〔〕（）\\[\\]]", "") + draft.number;
            };
            files.computeIfAbsent(file, k -> new ArrayList<>()).add(draft);
        }
        files.forEach((file, held) -> documents.add(document(file, held, department, year, split, otherForm)));
    }

    private World.Document document(
            String file, List<Draft> held, Department department, int year, Split split, boolean otherForm) {
        String whole = department.regionName() + department.name();
        boolean newest = scenario.codes()
                && !otherForm
                && held.stream().filter(draft -> codeYear(draft) == year).count() >= 2
                && held.stream().allMatch(draft -> codeYear(draft) <= year);
        int evidence = random.nextInt(newest ? 5 : 4);
        StringBuilder text = new StringBuilder();
        String path = department.regionName() + "/" + file + ".docx";
        switch (evidence) {
            case 0 -> text.append(whole).append(year).append("年部门预算绩效目标\n");
            case 1 -> text.append(otherForm ? "" : "（" + year + "年度）\n");
            case 2 ->
                path = department.regionName() + "/" + (split == Split.PROJECT ? year + "年度" : whole + year + "年")
                        + file.replaceAll("20\\d\\d年?|冀财.[〔\\[]?\\d*[〕\\]]?\\d*号|提前下达", "") + ".docx";
            case 3 -> path = year + "年绩效目标/" + path;
            default -> {}
        }
        for (Draft draft : held) {
            text.append(otherForm ? other(draft, department, evidence == 1 ? year : null) : form(draft));
        }
        List<Integer> numbers = held.stream().map(draft -> draft.number).toList();
        return new World.Document(path, FormDocument.parse(text.toString()), numbers, year);
    }

    private static int codeYear(Draft draft) {
        return 2000 + Integer.parseInt(draft.code.substring(6, 8));
    }

    private String form(Draft draft) {
        StringBuilder form = new StringBuilder();
        form.append(draft.unitCode).append(draft.unit).append(" | < | < | < | 单位：万元 | <\n");
        form.append(scenario.codes() ? "项目编码 | " + draft.code + " | < | 项目名称 | " : "项目名称 | ");
        form.append(draft.name).append(scenario.codes() ? " | <\n" : " | < | < | < | <\n");
        form.append("预算数 | ").append(money(draft)).append(" | < | < | < | <\n");
        form.append("资金用途 | ").append(draft.purpose).append(" | < | < | < | <\n");
        form.append("一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据\n");
        for (Row row : draft.rows) {
            form.append(String.join(" | ", row.kind[0], row.kind[1], row.name, row.name, row.value, "工作计划"))
                    .append('\n');
        }
        return form.append('\n').toString();
    }

    private static String money(Draft draft) {
        return Double.isNaN(draft.total) ? "" : String.format(Locale.ROOT, "%.2f", draft.total);
    }

    private static String other(Draft draft, Department department, Integer year) {
        StringBuilder form = new StringBuilder("项目支出绩效目标申报表 | < | < | < | <\n");
        form.append(year == null ? "" : "（" + year + "年度） | < | < | < | <\n");
        form.append("项目名称 | < | ").append(draft.name).append(" | < | <\n");
        form.append("主管部门 | < | ")
                .append(department.regionName())
                .append(department.name())
                .append(" | 实施单位 | ")
                .append(draft.unit)
                .append('\n');
        String total = money(draft);
        form.append("项目金额(万元) | 年度资金总额 | < | ").append(total).append(" | <\n");
        form.append("^ | 其中:财政拨款 | < | ").append(total).append(" | <\n");
        form.append("总体目标 | ").append(draft.purpose).append(" | < | < | <\n");
        form.append("绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值\n");
        for (Row row : draft.rows) {
            form.append(String.join(" | ", "^", row.kind[0], row.kind[1], row.name, row.value))
                    .append('\n');
        }
        return form.append('\n').toString();
    }
}

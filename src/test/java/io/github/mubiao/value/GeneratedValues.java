package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes values of names, signs, numbers and units whose reading is known by the way they are made. */
final class GeneratedValues {

    /** Names without digits. */
    static final List<String> NAMES =
            List.of("合格率", "群众满意度", "资金到位率", "培训覆盖率", "设备完好率", "项目开工率", "故障发生率", "投诉处理率", "成果转化率", "学生参与率");

    /** Names that count things: before a number without a sign nothing says which number counts. */
    static final List<String> COUNTED_NAMES = List.of("24节气宣传覆盖率", "全市10个区县覆盖率", "500万元项目开工率", "30名学生参与率");

    /** Names in which a figure describes what is measured. */
    static final List<String> DESCRIBED_NAMES = List.of(
            "7日内办结率",
            "24小时监测覆盖率",
            "10kV线路故障率",
            "110kV变电站合格率",
            "3岁以下儿童健康管理率",
            "65岁以上老年人规范管理率",
            "0-6岁儿童管理率",
            "5G基站覆盖率",
            "PM2.5监测覆盖率",
            "12345热线办结率",
            "30分钟到场率",
            "2小时内到达率",
            "15个工作日办结率",
            "200亩以上种粮大户参保率",
            "100万元以上项目开工率",
            "500人以上企业参保率",
            "2000万元以上企业占比",
            "3A级以上景区占比",
            "2025年新建项目开工率",
            "7×24小时值守率",
            "90天内拨付率",
            "2年以上老旧设备更新率",
            "4岁儿童入园率",
            "1小时交通圈覆盖率");

    /** Names that count work in front of a rate; only an explicit sign says which number is the target. */
    static final List<String> WORKED_NAMES = List.of("培训10期合格率", "安装路灯20盏完好率", "新增就业500人满意度", "发放宣传册5000份知晓率");

    /** Marks of footnotes that may stand behind a value. */
    static final List<String> NOTE_MARKS = List.of("①", "②", "[1]", "*", "⑴");

    /** Powers of ten, as they are written in front of a unit, and what they are. */
    static final Map<String, Integer> POWERS =
            Map.of("×10³", 1_000, "×10⁴", 10_000, "×10^4", 10_000, "×10⁶", 1_000_000);

    /** Ways of writing each comparator in front of a number. */
    static final Map<Comparator, List<String>> SIGNS = Map.of(
            Comparator.AT_LEAST, List.of("≥", "≧", ">=", "＞＝", "不低于", "不少于", "不小于", "大于等于", "大于或等于", "不得低于"),
            Comparator.AT_MOST, List.of("≤", "≦", "<=", "＜＝", "不超过", "不高于", "不大于", "小于等于", "小于或等于", "不得超过"),
            Comparator.MORE_THAN, List.of(">", "＞", "大于", "高于", "超过", "多于"),
            Comparator.LESS_THAN, List.of("<", "＜", "小于", "低于", "少于"));

    /** Units of counts, money, time and measure. */
    static final List<String> UNITS =
            List.of("%", "个", "人次", "万元", "元/人", "公里", "天", "家", "平方米", "次/年", "个工作日", "户", "元/人·月", "吨");

    /** Brackets that may stand around a whole value. */
    static final List<String> BRACKETS = List.of("（）", "()", "【】", "[]", "［］", "「」", "『』", "〔〕");

    private GeneratedValues() {}

    static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** A number of up to four digits, perhaps with decimals; no year, no month and no code. */
    static String number(Random random) {
        int whole = 1 + random.nextInt(1800);
        return random.nextInt(3) == 0 ? whole + "." + (1 + random.nextInt(9)) : String.valueOf(whole);
    }

    /** The same text in full width. */
    static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean widened = (c >= '0' && c <= '9') || ">=<%.".indexOf(c) >= 0;
            wide.append(widened ? (char) (c + 0xFEE0) : c);
        }
        return wide.toString();
    }
}

package io.github.mubiao.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws tables of words, numbers and spans at random; the same seed gives the same table. */
final class RandomTable {

    private static final List<String> NOUNS = List.of(
            "桌椅", "苹果", "河道", "图书", "会议室", "热线", "窗口", "样本", "仓库", "摄像头", "培训班", "宣传册", "绿化", "电梯", "锅炉", "监测站", "青山县",
            "城关镇", "张三", "第一小学", "信息中心", "某科技有限公司", "办公室", "计财股");

    /** What heads columns of tables of any kind. */
    private static final List<String> HEADS = List.of(
            "序号", "名称", "数量", "单价", "金额", "备注", "类别", "日期", "说明", "地点", "合计", "规格", "姓名", "电话", "部门", "用途", "来源", "编号");

    private static final List<String> SENTENCES =
            List.of("按规定执行。", "本年度共受理申请，均已办结。", "由办公室负责，相关科室配合。", "指财政拨款以外的收入。", "详见附件。", "较上年减少的主要原因是压减一般性支出。");

    private final Random random;
    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    private RandomTable(Random random) {
        this.random = random;
        this.columns = 2 + random.nextInt(6);
    }

    /** Draws a table, with a row of heads in two of three. */
    static List<List<String>> draw(Random random) {
        RandomTable table = new RandomTable(random);
        int count = 2 + random.nextInt(9);
        boolean headed = random.nextInt(3) > 0;
        for (int row = 0; row < count; row++) {
            table.row(headed && row == 0);
        }
        return table.rows;
    }

    private void row(boolean head) {
        List<String> row = new ArrayList<>();
        while (row.size() < columns) {
            int column = row.size();
            if (!head && !rows.isEmpty() && goesOn(column)) {
                row.add(Block.UP);
                for (int next = column + 1; isLeft(next); next++) {
                    row.add(Block.LEFT);
                }
                continue;
            }
            row.add(head ? one(HEADS) : text());
            while (row.size() < columns && !startsAbove(row.size()) && random.nextInt(8) == 0) {
                row.add(Block.LEFT);
            }
        }
        rows.add(row);
    }

    /** Returns whether the cell above goes on here: it has to start here. */
    private boolean goesOn(int column) {
        return !isLeft(column) && random.nextInt(8) == 0;
    }

    private boolean isLeft(int column) {
        return !rows.isEmpty()
                && column < columns
                && rows.get(rows.size() - 1).get(column).equals(Block.LEFT);
    }

    private boolean startsAbove(int column) {
        return !rows.isEmpty() && !isLeft(column) && random.nextBoolean();
    }

    private String text() {
        return switch (random.nextInt(9)) {
            case 0 -> String.valueOf(random.nextInt(200));
            case 1 -> (random.nextInt(900_000) + 100) / 100 + "." + (random.nextInt(90) + 10);
            case 2 -> random.nextInt(100) + "%";
            case 3 -> (2019 + random.nextInt(6)) + "年" + (1 + random.nextInt(12)) + "月";
            case 4 -> "";
            case 5 -> one(SENTENCES);
            case 6 -> one(NOUNS) + random.nextInt(30) + "个";
            default -> one(NOUNS);
        };
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}

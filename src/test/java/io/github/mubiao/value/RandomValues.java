package io.github.mubiao.value;

import java.util.Random;

/** Values for the laws of sets, small enough that they often overlap. */
final class RandomValues {

    private static final String[] SIGNS = {"≥", ">", "≤", "<", "=", "不低于", "低于", "不超过", "超过"};
    private static final String[] BEHIND = {"以上", "以下", "以内", "以外"};

    private RandomValues() {}

    /** A comparison or range of money, in 元 or 万元. */
    static String counted(Random random) {
        int number = random.nextInt(100);
        return switch (random.nextInt(4)) {
            case 0 -> SIGNS[random.nextInt(SIGNS.length)] + money(number, random);
            case 1 -> money(number, random) + BEHIND[random.nextInt(BEHIND.length)];
            case 2 -> number + "-" + (number + 1 + random.nextInt(20)) + "万元";
            default ->
                ">" + number + "万元且" + (random.nextBoolean() ? "≤" : "<") + (number + 1 + random.nextInt(9)) + "万元";
        };
    }

    private static String money(int tenThousands, Random random) {
        return random.nextBoolean() ? tenThousands + "万元" : tenThousands * 10_000 + "元";
    }
}

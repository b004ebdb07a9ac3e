package io.github.mubiao.value;

/** What a target may be measured against where a sign stands beside it: 预算数, 上年同期水平. */
final class Benchmark {

    private Benchmark() {}

    /** Whether the whole text names such a thing, in known words alone. */
    static boolean is(String text) {
        boolean named = false;
        int place = 0;
        while (place < text.length()) {
            String name = Words.at(Words.Category.BENCHMARK, text, place);
            String part = name == null ? Words.at(Words.Category.BENCHMARK_PART, text, place) : name;
            if (part == null) {
                return false;
            }
            named |= name != null;
            place += part.length();
        }
        return named;
    }
}

package io.github.mubiao.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Writes an equation in a line, as a person would type it: x², a/b, √(x+1). */
final class Equations {

    private final XmlCursor xml;
    private final Tally tally;
    private final long limit;
    private long characters;

    private Equations(Reading reading) {
        this.xml = reading.xml();
        this.tally = reading.output().tally();
        this.limit = reading.output().options().limit(Limit.TEXT);
    }

    /** The text of the equation that the cursor stands on; reads it to its end. */
    static String text(Reading reading) throws IOException {
        return new Equations(reading).content();
    }

    private String content() throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.nextChild()) {
            text.append(element());
        }
        return text.toString();
    }

    private String element() throws IOException {
        String math = xml.math();
        return switch (math) {
            case "" -> word();
            case "t" -> characters();
            case "f" -> fraction(operands());
            case "sSup", "sSub", "sSubSup", "sPre" -> scripts(operands());
            case "rad" -> radical(operands());
            case "nary" -> nary(operands());
            case "d" -> delimited(operands());
            case "func" -> function(operands());
            case "limLow", "limUpp" -> limit(operands());
            default -> math.endsWith("Pr") ? nothing() : content();
        };
    }

    private String word() throws IOException {
        return switch (xml.word()) {
            case "t" -> characters();
            case "del", "moveFrom" -> {
                tally.deletedRuns++;
                yield nothing();
            }
            case "ins", "moveTo", "r", "sdt", "sdtContent", "hyperlink", "smartTag" -> content();
            case "sym" -> {
                String sign = SymbolFont.symbol(xml.attribute("font"), xml.attribute("char"));
                xml.skip();
                yield sign;
            }
            default -> nothing();
        };
    }

    private String nothing() throws IOException {
        xml.skip();
        return "";
    }

    private String characters() throws IOException {
        StringBuilder text = new StringBuilder();
        xml.characters((buffer, start, length) -> {
            characters += length;
            if (characters > limit) {
                throw Limit.TEXT.reached(limit);
            }
            text.append(buffer, start, length);
        });
        return text.toString();
    }

    /** The parts of a construct by their names, and the characters that its properties state. */
    private Map<String, String> operands() throws IOException {
        Map<String, String> operands = new HashMap<>();
        while (xml.nextChild()) {
            String name = xml.math();
            if (name.endsWith("Pr")) {
                operands.putAll(signs());
            } else {
                operands.merge(name, content(), (first, second) -> first + separator(operands) + second);
            }
        }
        return operands;
    }

    private static String separator(Map<String, String> operands) {
        return operands.getOrDefault("sepChr", "|");
    }

    private Map<String, String> signs() throws IOException {
        Map<String, String> signs = new HashMap<>();
        while (xml.nextChild()) {
            String value = xml.attribute("val");
            signs.put(xml.math(), value == null ? "" : value);
            xml.skip();
        }
        return signs;
    }

    private static String part(Map<String, String> operands, String name) {
        return operands.getOrDefault(name, "");
    }

    private static String fraction(Map<String, String> operands) {
        return MathText.fraction(part(operands, "num"), part(operands, "den"));
    }

    private static String scripts(Map<String, String> operands) {
        return part(operands, "e") + MathText.lowered(part(operands, "sub")) + MathText.raised(part(operands, "sup"));
    }

    private static String radical(Map<String, String> operands) {
        return MathText.radical(part(operands, "deg"), part(operands, "e"));
    }

    private static String nary(Map<String, String> operands) {
        return operands.getOrDefault("chr", "∫")
                + MathText.lowered(part(operands, "sub"))
                + MathText.raised(part(operands, "sup"))
                + part(operands, "e");
    }

    private static String delimited(Map<String, String> operands) {
        return operands.getOrDefault("begChr", "(") + part(operands, "e") + operands.getOrDefault("endChr", ")");
    }

    private static String function(Map<String, String> operands) {
        return part(operands, "fName") + " " + part(operands, "e");
    }

    private static String limit(Map<String, String> operands) {
        return part(operands, "e") + MathText.lowered(part(operands, "lim"));
    }
}

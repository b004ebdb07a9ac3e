package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The legacy controls of a form (ISO/IEC 29500-1, 17.16): what a drop-down list or a box to tick shows stands
 * in the data of its field, and seldom in the field's result.
 */
final class FormControl {

    static final String TICKED = "☒";
    static final String UNTICKED = "☐";

    private final XmlCursor xml;
    /** What the control shows; {@code null} where it is none of these, as a field of text is. */
    private String shown;

    private FormControl(XmlCursor xml) {
        this.xml = xml;
    }

    /**
     * Reads the sign that begins a field, to its end.
     *
     * @return what the field shows; {@code null} where that is its result
     */
    static String read(XmlCursor xml) throws IOException {
        FormControl control = new FormControl(xml);
        while (xml.nextChild()) {
            if (xml.word().equals("ffData")) {
                control.data();
            } else {
                xml.skip();
            }
        }
        return control.shown;
    }

    private void data() throws IOException {
        while (xml.nextChild()) {
            switch (xml.word()) {
                case "ddList" -> list();
                case "checkBox" -> box();
                default -> xml.skip();
            }
        }
    }

    /** The entry that was chosen, or the one that stands there at first. */
    private void list() throws IOException {
        List<String> entries = new ArrayList<>();
        String chosen = null;
        String first = "0";
        while (xml.nextChild()) {
            String value = xml.attribute("val");
            switch (xml.word()) {
                case "result" -> chosen = value;
                case "default" -> first = value;
                case "listEntry" -> entries.add(value == null ? "" : value);
                default -> {}
            }
            xml.skip();
        }
        String number = chosen != null ? chosen : first;
        shown = "";
        for (int i = 0; i < entries.size(); i++) {
            if (Integer.toString(i).equals(number)) {
                shown = entries.get(i);
            }
        }
    }

    private void box() throws IOException {
        Boolean ticked = null;
        boolean first = false;
        while (xml.nextChild()) {
            switch (xml.word()) {
                case "checked" -> ticked = xml.isOn();
                case "default" -> first = xml.isOn();
                default -> {}
            }
            xml.skip();
        }
        shown = (ticked != null ? ticked : first) ? TICKED : UNTICKED;
    }
}

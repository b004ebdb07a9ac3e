package io.github.mubiao.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Elements of a document's tree, by their local names in Word's namespaces. */
final class DomNodes {

    private static final List<String> WRAPPERS =
            List.of("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent");
    private static final List<String> INLINE = List.of("hyperlink", "fldSimple", "dir", "bdo", "r", "ruby", "rubyBase");

    private DomNodes() {}

    static boolean isWord(Element element) {
        String uri = element.getNamespaceURI();
        return uri != null && uri.contains("wordprocessingml") && uri.endsWith("/main");
    }

    static boolean isName(Element element, String name) {
        return element.getLocalName().equals(name) && isWord(element);
    }

    static List<Element> elements(Node parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = elements(parent);
        found.removeIf(element -> !isName(element, name));
        return found;
    }

    static Element child(Element parent, String name) {
        List<Element> found = parent == null ? List.of() : children(parent, name);
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    static String value(Element element, String name) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i).getLocalName().equals(name)) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }

    static boolean isOn(Element element) {
        return element != null && !value(element, "val").matches("0|false|off");
    }

    /** The elements of these names right below, or below what only wraps them. */
    static List<Element> shownChildren(Element parent, List<String> names) {
        List<Element> found = new ArrayList<>();
        for (Element element : elements(parent)) {
            if (isWord(element) && names.contains(element.getLocalName())) {
                found.add(element);
            } else if (isWrapper(element)) {
                found.addAll(shownChildren(choice(element), names));
            }
        }
        return found;
    }

    /** The pieces of a line, at any depth of runs and of what wraps them. */
    static List<Element> shownBelow(Element parent, List<String> names) {
        List<Element> found = new ArrayList<>();
        for (Element element : elements(parent)) {
            boolean equation = element.getNamespaceURI() != null
                    && element.getNamespaceURI().endsWith("/math")
                    && element.getLocalName().matches("oMath(Para)?");
            if (equation) {
                found.add(element.getLocalName().equals("oMath") ? element : firstElement(element));
            } else if (isWord(element) && names.contains(element.getLocalName())) {
                found.add(element);
            } else if (isWrapper(element) || (isWord(element) && INLINE.contains(element.getLocalName()))) {
                found.addAll(shownBelow(choice(element), names));
            }
        }
        return found;
    }

    private static Element firstElement(Element parent) {
        return elements(parent).stream()
                .filter(element -> element.getLocalName().equals("oMath"))
                .findFirst()
                .orElse(parent);
    }

    /** The contents of text boxes that a paragraph anchors, but not of those inside of these. */
    static List<Element> shownBoxes(Element paragraph, Predicate<Element> isShown) {
        List<Element> found = new ArrayList<>();
        for (Element drawing : shownBelow(paragraph, List.of("drawing", "pict", "object"))) {
            if (isShown.test(drawing)) {
                collectBoxes(drawing, found);
            }
        }
        return found;
    }

    private static void collectBoxes(Element parent, List<Element> found) {
        for (Element element : elements(parent)) {
            if (isName(element, "txbxContent")) {
                found.add(element);
            } else {
                collectBoxes(choice(element), found);
            }
        }
    }

    private static boolean isWrapper(Element element) {
        return WRAPPERS.contains(element.getLocalName())
                && (isWord(element) || element.getLocalName().equals("AlternateContent"));
    }

    private static Element choice(Element element) {
        return element.getLocalName().equals("AlternateContent")
                ? elements(element).stream().findFirst().orElse(element)
                : element;
    }
}

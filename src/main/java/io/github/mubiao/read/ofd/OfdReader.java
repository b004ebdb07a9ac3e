package io.github.mubiao.read.ofd;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Refusal;
import io.github.mubiao.read.SymbolFont;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.read.XmlCursor;
import io.github.mubiao.read.ZipParts;
import io.github.mubiao.read.page.PageFlow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an OFD file: see the package. */
public final class OfdReader {

    /** The part that a package of this format begins with. */
    public static final String MAIN = "OFD.xml";

    private static final String ENCRYPTED = "Encryptions.xml";

    private final ZipParts zip;
    private final Blocks blocks;
    private int pages;

    private OfdReader(ZipParts zip, Blocks blocks) {
        this.zip = zip;
        this.blocks = blocks;
    }

    /**
     * Reads the pages of a package, of all documents in it.
     *
     * @throws UnreadableDocumentException where a part is not there or is damaged
     */
    public static void read(ZipParts zip, Blocks blocks) throws IOException {
        if (zip.has(ENCRYPTED)) {
            throw Refusal.PROTECTION.of();
        }
        new OfdReader(zip, blocks).read();
    }

    /**
     * What a document says of its pages.
     *
     * @param folder where its parts are named from, with a slash at its end
     * @param pages the parts of its pages, by their numbers
     * @param templates the parts of its templates, by their numbers
     * @param resources the parts of its resources
     */
    private record Root(
            String folder,
            Map<String, String> pages,
            Map<String, String> templates,
            List<String> resources,
            List<String> annotations) {}

    private void read() throws IOException {
        List<String> roots = new ArrayList<>(1);
        zip.read(MAIN, xml -> roots(xml, roots));
        PageFlow flow = new PageFlow(blocks);
        for (String root : roots) {
            document(root, flow);
        }
        if (pages == 0) {
            throw Refusal.PART_MISSING.of("Document.xml");
        }
        flow.end();
    }

    private void roots(XmlCursor xml, List<String> roots) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "OFD", "DocBody" -> roots(xml, roots);
                case "DocRoot" -> {
                    blocks.take(Limit.BLOCKS, 1);
                    roots.add(text(xml));
                }
                default -> xml.skip();
            }
        }
    }

    /** The characters of an element, without the blanks around them. */
    static String text(XmlCursor xml) throws IOException {
        return xml.characters().strip();
    }

    private void document(String main, PageFlow flow) throws IOException {
        String part = part("", main);
        Root root = new Root(
                part.substring(0, part.lastIndexOf('/') + 1),
                new LinkedHashMap<>(),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>());
        float[][] area = {new float[0]};
        zip.read(part, xml -> describe(xml, root, area));
        OfdResources resources = new OfdResources(blocks);
        for (String resource : root.resources()) {
            if (exists(root.folder(), resource)) {
                String known = part(root.folder(), resource);
                zip.read(known, xml -> resources.read(xml, known));
            }
        }
        Map<String, String> annotations = annotations(root);
        OfdPageReader reader = new OfdPageReader(zip, blocks, resources);
        for (Map.Entry<String, String> page : root.pages().entrySet()) {
            String annotation = annotations.get(page.getKey());
            flow.page(reader.read(
                    part(root.folder(), page.getValue()),
                    ++pages,
                    area[0],
                    name -> {
                        String template = root.templates().get(name);
                        return template == null ? null : part(root.folder(), template);
                    },
                    annotation));
        }
    }

    private void describe(XmlCursor xml, Root root, float[][] area) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Document", "CommonData", "Pages", "PageArea" -> describe(xml, root, area);
                case "PhysicalBox" -> area[0] = OfdNumbers.of(text(xml));
                case "PublicRes", "DocumentRes" -> list(xml, root.resources());
                case "Annotations" -> list(xml, root.annotations());
                case "TemplatePage" -> {
                    blocks.take(Limit.BLOCKS, 1);
                    root.templates().put(String.valueOf(xml.attribute("ID")), String.valueOf(xml.attribute("BaseLoc")));
                    xml.skip();
                }
                case "Page" -> {
                    blocks.check(Limit.PAGES, root.pages().size() + 1L);
                    root.pages().put(String.valueOf(xml.attribute("ID")), String.valueOf(xml.attribute("BaseLoc")));
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private void list(XmlCursor xml, List<String> parts) throws IOException {
        blocks.take(Limit.BLOCKS, 1);
        parts.add(text(xml));
    }

    /** The part of each page's annotations, by the page's number. */
    private Map<String, String> annotations(Root root) throws IOException {
        Map<String, String> found = new HashMap<>();
        for (String list : root.annotations()) {
            if (exists(root.folder(), list)) {
                String part = part(root.folder(), list);
                String folder = part.substring(0, part.lastIndexOf('/') + 1);
                zip.read(part, xml -> annotations(xml, folder, null, found));
            }
        }
        return found;
    }

    private void annotations(XmlCursor xml, String folder, String page, Map<String, String> found) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Annotations" -> annotations(xml, folder, null, found);
                case "Page" -> annotations(xml, folder, String.valueOf(xml.attribute("PageID")), found);
                case "FileLoc" -> {
                    String named = text(xml);
                    if (exists(folder, named)) {
                        blocks.take(Limit.BLOCKS, 1);
                        found.put(page, part(folder, named));
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private boolean exists(String folder, String named) {
        return zip.has(ZipParts.path(folder, named)) || zip.has(ZipParts.path("", named));
    }

    /** The part that a text names, from a folder or, as some programs write it, from the package's root. */
    private String part(String folder, String named) throws UnreadableDocumentException {
        String inFolder = ZipParts.path(folder, named);
        if (zip.has(inFolder)) {
            return inFolder;
        }
        String whole = ZipParts.path("", named);
        if (!zip.has(whole)) {
            throw Refusal.PART_MISSING.of(inFolder);
        }
        return whole;
    }

    /** What fonts and graphics the pages of a document name. */
    static final class OfdResources {

        private final Blocks blocks;
        private final Map<String, SymbolFont> symbols = new HashMap<>();
        /** The part that holds a composite graphic, by its number. */
        private final Map<String, String> graphics = new HashMap<>();

        OfdResources(Blocks blocks) {
            this.blocks = blocks;
        }

        /** The symbol font of a number; {@link SymbolFont#NONE} for a font of text. */
        SymbolFont symbols(String id) {
            return symbols.getOrDefault(String.valueOf(id), SymbolFont.NONE);
        }

        /** The part that holds a graphic; {@code null} for none. */
        String graphic(String id) {
            return graphics.get(String.valueOf(id));
        }

        private void read(XmlCursor xml, String part) throws IOException {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "Res", "Fonts", "CompositeGraphicUnits" -> read(xml, part);
                    case "Font" -> {
                        blocks.take(Limit.BLOCKS, 1);
                        SymbolFont font = SymbolFont.named(xml.attribute("FontName"));
                        if (font != SymbolFont.NONE) {
                            symbols.put(String.valueOf(xml.attribute("ID")), font);
                        }
                        xml.skip();
                    }
                    case "CompositeGraphicUnit" -> {
                        blocks.take(Limit.BLOCKS, 1);
                        graphics.put(String.valueOf(xml.attribute("ID")), part);
                        xml.skip();
                    }
                    default -> xml.skip();
                }
            }
        }
    }
}

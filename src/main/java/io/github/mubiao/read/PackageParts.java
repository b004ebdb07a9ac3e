package io.github.mubiao.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.input.CloseShieldInputStream;

/** The parts of a package, for readers of formats other than Word's. */
public final class PackageParts {

    private final ZipParts zip;
    private final ReadOptions options;

    PackageParts(ZipParts zip, ReadOptions options) {
        this.zip = zip;
        this.options = options;
    }

    /**
     * Where a part leads to.
     *
     * @param id the relationship's name in the part
     * @param kind the last name of its type: {@code worksheet}
     * @param target the part's name in the package
     */
    public record Link(String id, String kind, String target) {}

    /** What reads a part. */
    public interface PartWalk {
        /** Reads a part, before whose root the walk stands. */
        void walk(XmlCursor xml) throws IOException;
    }

    /** Whether a part is there. */
    public boolean has(String part) {
        return zip.has(part);
    }

    /**
     * Reads a part, and then what is left of it: only at its end a part tells whether it is whole.
     *
     * @throws UnreadableDocumentException if it is not there
     */
    public void read(String part, PartWalk walk) throws IOException {
        if (!zip.has(part)) {
            throw Refusal.PART_MISSING.of(part);
        }
        try (InputStream in = zip.open(part, false)) {
            try (XmlCursor xml = new XmlCursor(CloseShieldInputStream.wrap(in), part, zip.consumption(), options)) {
                walk.walk(xml);
            } catch (UnreadableDocumentException e) {
                if (e.reason() != UnreadableDocumentException.Reason.LIMIT) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                throw e;
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** The parts that a part leads to; those out of the package, and those that are not there, are no part of it. */
    public List<Link> links(String part) throws IOException {
        int name = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, name);
        String relationships = folder + "_rels/" + part.substring(name) + ".rels";
        List<Link> links = new ArrayList<>();
        if (zip.has(relationships)) {
            read(relationships, xml -> {
                xml.nextChild();
                while (xml.nextChild()) {
                    link(xml, folder, links);
                    xml.skip();
                }
            });
        }
        return links;
    }

    private void link(XmlCursor xml, String folder, List<Link> links) {
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (type == null || target == null || "External".equals(xml.attribute("TargetMode"))) {
            return;
        }
        String name = Relationships.resolved(folder, target);
        String there = zip.has(name) ? name : Relationships.decoded(name);
        if (zip.has(there)) {
            links.add(new Link(xml.attribute("Id"), type.substring(type.lastIndexOf('/') + 1), there));
        }
    }
}

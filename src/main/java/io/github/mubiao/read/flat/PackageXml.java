package io.github.mubiao.read.flat;

import io.github.mubiao.read.Refusal;
import io.github.mubiao.read.XmlCursor;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** A package in one XML file ({@code pkg:package}, "flat OPC"): each part that is XML, within an element. */
final class PackageXml {

    private PackageXml() {}

    /** The same package as a zip file; parts that are no XML, such as images, are no part of it. */
    static byte[] toZip(XmlCursor xml) throws IOException {
        StoredZip zip = new StoredZip();
        Set<String> names = new HashSet<>();
        while (xml.nextChild()) {
            String name = xml.attribute("name");
            while (xml.nextChild()) {
                if (name != null && xml.name().equals("xmlData")) {
                    String part = name.startsWith("/") ? name.substring(1) : name;
                    if (!names.add(part)) {
                        throw Refusal.PART_TWICE.of(part);
                    }
                    part(xml, part, zip);
                } else {
                    xml.skip();
                }
            }
        }
        return zip.bytes();
    }

    private static void part(XmlCursor xml, String part, StoredZip zip) throws IOException {
        XmlOutput out = new XmlOutput();
        while (xml.nextChild()) {
            copy(xml, out);
        }
        zip.add(part, out.bytes());
    }

    static void copy(XmlCursor xml, XmlOutput out) throws IOException {
        out.start(xml.namespace(), xml.name());
        for (int i = 0; i < xml.attributeCount(); i++) {
            out.attribute(xml.attributeNamespace(i), xml.attributeName(i), xml.attributeValue(i));
        }
        while (xml.nextContent()) {
            if (xml.isText()) {
                out.text(xml.text());
            } else {
                copy(xml, out);
            }
        }
        out.end();
    }
}

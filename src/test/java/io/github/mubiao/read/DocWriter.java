package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Writes documents of Word 97 to 2003 ([MS-DOC]) with the text stored in any pieces, in any order in the
 * file, as Word stores an edited one: a document of one piece read and stored anew, or one of its own.
 * Shares nothing with the program.
 */
@SuppressWarnings("ByteBufferBackingArray") // every buffer here wraps an array of its own
final class DocWriter {

    private static final int PAGE = 512;
    private static final int FIRST_PAIR = 154;
    private static final int CHARACTER_PAGES = 12;
    private static final int PARAGRAPH_PAGES = 13;
    private static final int CLX = 33;
    private static final int HEAD_BYTES = 1024;

    private final Map<String, byte[]> streams = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Run> paragraphs = new ArrayList<>();
    private final List<Run> characters = new ArrayList<>();
    private final List<byte[]> changes = new ArrayList<>();

    /** The properties of a stretch of the text, as they stand on a page. */
    @SuppressWarnings("ArrayRecordComponent") // only ever copied
    private record Run(int from, int to, byte[] stored) {}

    /**
     * A piece of the text.
     *
     * @param order its place among the pieces in the file
     * @param change what the piece changes of its properties, as stored; 0 for nothing
     */
    record Piece(int from, int to, int order, int change) {}

    /** A document without text. */
    DocWriter() {
        ByteBuffer head = buffer(new byte[HEAD_BYTES]);
        head.putShort(0, (short) 0xA5EC).putShort(2, (short) 0x00C1);
        head.putShort(32, (short) 14).putShort(62, (short) 22).putShort(152, (short) 93);
        streams.put("WordDocument", head.array());
        streams.put("0Table", new byte[0]);
        streams.put("Data", new byte[0]);
    }

    /** A document whose text is stored in one piece of wide characters. */
    static DocWriter of(byte[] document) throws IOException {
        DocWriter writer = new DocWriter();
        writer.streams.clear();
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(document))) {
            for (Entry entry : file.getRoot()) {
                if (entry instanceof DocumentEntry stream) {
                    writer.streams.put(
                            entry.getName(),
                            file.getRoot().createDocumentInputStream(stream).readAllBytes());
                }
            }
        }
        ByteBuffer main = buffer(writer.streams.get("WordDocument"));
        ByteBuffer table = buffer(writer.streams.get(writer.table()));
        int clx = main.getInt(FIRST_PAIR + 8 * CLX);
        assertEquals(2, table.get(clx), "changes of pieces");
        assertEquals(16, table.getInt(clx + 1), "more than one piece");
        int length = table.getInt(clx + 9);
        int start = table.getInt(clx + 15);
        assertEquals(0, start & 0x4000_0000, "narrow characters");
        writer.text.append(new String(main.array(), start, 2 * length, StandardCharsets.UTF_16LE));
        writer.read(main, table, PARAGRAPH_PAGES, 13, start, writer.paragraphs);
        writer.read(main, table, CHARACTER_PAGES, 1, start, writer.characters);
        Arrays.fill(main.array(), start, start + 2 * length, (byte) 'X');
        return writer;
    }

    private String table() {
        return (buffer(streams.get("WordDocument")).getShort(10) & 0x0200) != 0 ? "1Table" : "0Table";
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void read(ByteBuffer main, ByteBuffer table, int pair, int entryBytes, int start, List<Run> runs) {
        int list = main.getInt(FIRST_PAIR + 8 * pair);
        int pages = (main.getInt(FIRST_PAIR + 8 * pair + 4) - 4) / 8;
        for (int i = 0; i < pages; i++) {
            int page = PAGE * table.getInt(list + 4 * (pages + 1) + 4 * i);
            int count = main.get(page + PAGE - 1) & 0xFF;
            for (int j = 0; j < count; j++) {
                int from = (main.getInt(page + 4 * j) - start) / 2;
                int to = (main.getInt(page + 4 * (j + 1)) - start) / 2;
                int at = 2 * (main.get(page + 4 * (count + 1) + entryBytes * j) & 0xFF);
                int first = main.get(page + at) & 0xFF;
                int size =
                        entryBytes == 1 ? 1 + first : first > 0 ? 2 * first : 2 + 2 * (main.get(page + at + 1) & 0xFF);
                byte[] stored = at == 0 ? new byte[0] : Arrays.copyOfRange(main.array(), page + at, page + at + size);
                runs.add(new Run(from, Math.min(to, text.length()), stored));
            }
        }
    }

    /** Appends a paragraph with its mark; properties are those of {@link #sprm}. */
    DocWriter paragraph(String paragraph, byte[]... properties) {
        byte[] joined = joined(properties);
        int from = text.length();
        text.append(paragraph);
        // The size in words, of the style's number too; a byte of its own where it is even.
        boolean odd = joined.length % 2 != 0;
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        if (!odd) {
            stored.write(0);
        }
        stored.write((joined.length + 2 + 1) / 2);
        stored.write(0);
        stored.write(0);
        stored.writeBytes(joined);
        paragraphs.add(new Run(from, text.length(), stored.toByteArray()));
        characters.add(new Run(from, text.length(), new byte[0]));
        return this;
    }

    /** Appends a row of a table: its cells, and the paragraph that ends it. */
    DocWriter row(byte[] definition, String... cells) {
        for (String cell : cells) {
            paragraph(cell + '\u0007', sprm(0x2416, 1));
        }
        return paragraph("\u0007", sprm(0x2416, 1), sprm(0x2417, 1), definition);
    }

    /**
     * The definition of a row.
     *
     * @param flags of the cells, as stored
     * @param edges where the cells begin and the last one ends, in twips
     */
    static byte[] definition(List<Integer> flags, int... edges) {
        int cells = edges.length - 1;
        ByteBuffer bytes = buffer(new byte[2 + 2 + 1 + 2 * edges.length + 20 * cells]);
        bytes.putShort((short) 0xD608).putShort((short) (bytes.capacity() - 3)).put((byte) cells);
        for (int edge : edges) {
            bytes.putShort((short) edge);
        }
        for (int i = 0; i < cells; i++) {
            int flag = i < flags.size() ? flags.get(i) : 0;
            bytes.putShort(5 + 2 * edges.length + 20 * i, (short) flag);
        }
        return bytes.array();
    }

    /** A modification of a property: its code and the bytes of its operand. */
    static byte[] sprm(int code, int... operand) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(code);
        bytes.write(code >>> 8);
        for (int b : operand) {
            bytes.write(b);
        }
        return bytes.toByteArray();
    }

    /** Puts properties into the data stream and gives the modification that names their place. */
    byte[] elsewhere(int code, byte[] properties) {
        byte[] data = streams.get("Data");
        int at = data.length;
        byte[] length = {(byte) properties.length, (byte) (properties.length >>> 8)};
        streams.put("Data", joined(data, length, properties));
        return sprm(code, at, at >>> 8, at >>> 16, at >>> 24);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    /** Keeps a list of changes for pieces and gives what a piece says to carry it. */
    int change(byte[]... properties) {
        changes.add(joined(properties));
        return (changes.size() - 1) << 1 | 1;
    }

    String text() {
        return text.toString();
    }

    /** Leaves the properties of a paragraph out. */
    DocWriter forget(String paragraph) {
        int from = text.indexOf(paragraph);
        paragraphs.removeIf(run -> run.from() == from);
        return this;
    }

    /** Where paragraphs start. */
    List<Integer> starts() {
        return paragraphs.stream().map(Run::from).toList();
    }

    /** The document with its text in pieces that end at these places; every other one lies before the rest. */
    byte[] cut(int... ends) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            pieces.add(new Piece(from, end, pieces.size() % 2 == 0 ? ends.length + 1 : 0, 0));
            from = end;
        }
        pieces.add(new Piece(from, text.length(), pieces.size() % 2 == 0 ? ends.length + 1 : 0, 0));
        return write(pieces);
    }

    /** The document with its text in these pieces. */
    byte[] write(List<Piece> pieces) throws IOException {
        String table = table();
        ByteArrayOutputStream main = new ByteArrayOutputStream();
        main.writeBytes(streams.get("WordDocument"));
        ByteArrayOutputStream lists = new ByteArrayOutputStream();
        lists.writeBytes(streams.get(table));
        Map<Piece, Integer> places = new LinkedHashMap<>();
        for (Piece piece :
                pieces.stream().sorted(Comparator.comparingInt(Piece::order)).toList()) {
            fill(main, 2);
            places.put(piece, main.size());
            main.writeBytes(text.substring(piece.from(), piece.to()).getBytes(charset(piece)));
        }
        byte[] paragraphPages = pages(main, places, paragraphs, 13);
        byte[] characterPages = pages(main, places, characters, 1);
        ByteBuffer head = buffer(main.toByteArray());
        head.putInt(76, streams.containsKey("CompObj") || head.getInt(76) > 0 ? head.getInt(76) : text.length());
        put(head, lists, PARAGRAPH_PAGES, paragraphPages);
        put(head, lists, CHARACTER_PAGES, characterPages);
        put(head, lists, CLX, clx(pieces, places));
        Map<String, byte[]> all = new LinkedHashMap<>(streams);
        all.put("WordDocument", head.array());
        all.put(table, lists.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            for (Map.Entry<String, byte[]> stream : all.entrySet()) {
                container.createDocument(new ByteArrayInputStream(stream.getValue()), stream.getKey());
            }
            container.writeFilesystem(file);
        }
        return file.toByteArray();
    }

    private static void put(ByteBuffer head, ByteArrayOutputStream lists, int pair, byte[] list) {
        head.putInt(FIRST_PAIR + 8 * pair, lists.size());
        head.putInt(FIRST_PAIR + 8 * pair + 4, list.length);
        lists.writeBytes(list);
    }

    private static void fill(ByteArrayOutputStream bytes, int unit) {
        while (bytes.size() % unit != 0) {
            bytes.write(0);
        }
    }

    /** Characters of ASCII are stored in one byte each, as Word does. */
    private boolean isNarrow(Piece piece) {
        return text.substring(piece.from(), piece.to()).chars().allMatch(c -> c < 0x80);
    }

    private Charset charset(Piece piece) {
        return isNarrow(piece) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE;
    }

    private byte[] clx(List<Piece> pieces, Map<Piece, Integer> places) {
        ByteArrayOutputStream clx = new ByteArrayOutputStream();
        for (byte[] change : changes) {
            clx.writeBytes(new byte[] {1, (byte) change.length, (byte) (change.length >>> 8)});
            clx.writeBytes(change);
        }
        ByteBuffer list = buffer(new byte[5 + 4 + 12 * pieces.size()]);
        list.put((byte) 2).putInt(list.capacity() - 5);
        pieces.forEach(piece -> list.putInt(piece.from()));
        list.putInt(text.length());
        for (Piece piece : pieces) {
            int place = places.get(piece);
            list.putShort((short) 0).putInt(isNarrow(piece) ? 2 * place | 0x4000_0000 : place);
            list.putShort((short) piece.change());
        }
        clx.writeBytes(list.array());
        return clx.toByteArray();
    }

    /** A run where it lies in the file. */
    @SuppressWarnings("ArrayRecordComponent") // only ever copied
    private record Stored(int from, int to, byte[] properties) {}

    /** Appends the pages of properties and gives the list of them. */
    private byte[] pages(ByteArrayOutputStream main, Map<Piece, Integer> places, List<Run> runs, int entryBytes) {
        List<Stored> stored = new ArrayList<>();
        places.forEach((piece, place) -> {
            int each = isNarrow(piece) ? 1 : 2;
            for (Run run : runs) {
                int from = Math.max(run.from(), piece.from());
                int to = Math.min(run.to(), piece.to());
                if (from < to) {
                    stored.add(new Stored(
                            place + each * (from - piece.from()), place + each * (to - piece.from()), run.stored()));
                }
            }
        });
        List<Integer> starts = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int next = 0;
        while (next < stored.size()) {
            int first = next;
            int used = 4 + 1;
            // A page's stretches follow one another without a gap.
            while (next < stored.size()
                    && (next == first
                            || stored.get(next).from() == stored.get(next - 1).to())
                    && used + 4 + entryBytes + 2 + stored.get(next).properties().length <= PAGE) {
                used += 4 + entryBytes + 2 + stored.get(next).properties().length;
                next++;
            }
            fill(main, PAGE);
            starts.add(stored.get(first).from());
            numbers.add(main.size() / PAGE);
            main.writeBytes(page(stored.subList(first, next), entryBytes));
        }
        ByteBuffer list = buffer(new byte[4 + 8 * starts.size()]);
        starts.forEach(list::putInt);
        list.putInt(stored.get(stored.size() - 1).to());
        numbers.forEach(list::putInt);
        return list.array();
    }

    private static byte[] page(List<Stored> runs, int entryBytes) {
        ByteBuffer page = buffer(new byte[PAGE]);
        int end = PAGE - 1;
        for (int i = 0; i < runs.size(); i++) {
            Stored run = runs.get(i);
            page.putInt(4 * i, run.from()).putInt(4 * (i + 1), run.to());
            if (run.properties().length > 0) {
                end = (end - run.properties().length) & ~1;
                page.put(end, run.properties());
                page.put(4 * (runs.size() + 1) + entryBytes * i, (byte) (end / 2));
            }
        }
        page.put(PAGE - 1, (byte) runs.size());
        return page.array();
    }
}

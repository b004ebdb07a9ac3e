package io.github.mubiao.read;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.util.LittleEndianByteArrayInputStream;

/**
 * The streams of a .doc ([MS-DOC] 2.1), decrypted.
 *
 * @param main holds the text, and the pages of properties
 * @param table holds the lists that say where everything is
 * @param data holds properties that are too long for a page; empty where the file has no such stream
 */
record DocStreams(DocBytes main, DocBytes table, DocBytes data) {

    private static final String MAIN = "WordDocument";
    private static final String DATA = "Data";

    /** The first number of a format that has a piece table in a stream of its own: Word 97's. */
    private static final int FIRST_FORMAT = 106;

    private static final int FORMAT = 2;
    private static final int FLAGS = 10;
    private static final int KEY_BYTES = 14;
    private static final int ENCRYPTED = 0x0100;
    private static final int FIRST_TABLE = 0x0200;
    private static final int OBFUSCATED = 0x8000;
    /** As much of the main stream is not encrypted ([MS-DOC] 2.2.6). */
    private static final int PLAIN_BYTES = 68;

    private static final int BLOCK_BYTES = 512;

    /**
     * Reads the streams; nothing of the file is needed afterwards.
     *
     * @param fileBytes the file's size: its streams, which stand in it side by side, cannot be larger, and
     *     the size that each of them states becomes an array
     */
    static DocStreams open(DirectoryNode root, long fileBytes, ReadOptions options) throws IOException {
        long bytes = 0;
        for (Entry entry : root) {
            bytes += entry instanceof DocumentEntry stream ? stream.getSize() : 0;
        }
        Limit.WHOLE.check(bytes, options);
        if (bytes > fileBytes) {
            throw Refusal.DOC_DAMAGED.of();
        }
        try {
            return read(root, options);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw Refusal.DOC_DAMAGED.because(e);
        }
    }

    private static DocStreams read(DirectoryNode root, ReadOptions options)
            throws IOException, GeneralSecurityException {
        byte[] plain = decrypted(root, MAIN, null);
        DocBytes head = DocBytes.stream("FibBase", plain);
        if (head.two(FORMAT) < FIRST_FORMAT) {
            throw Refusal.OLD_WORD.of();
        }
        int flags = head.two(FLAGS);
        String table = (flags & FIRST_TABLE) != 0 ? "1Table" : "0Table";
        Decryptor key = null;
        if ((flags & ENCRYPTED) != 0) {
            key = key(decrypted(root, table, null), head.four(KEY_BYTES), (flags & OBFUSCATED) != 0, options);
        }
        byte[] main = decrypted(root, MAIN, key);
        System.arraycopy(plain, 0, main, 0, Math.min(PLAIN_BYTES, main.length));
        boolean hasData = root.hasEntryCaseInsensitive(DATA);
        return new DocStreams(
                DocBytes.stream(MAIN, main),
                DocBytes.stream(table, decrypted(root, table, key)),
                DocBytes.stream(DATA, hasData ? decrypted(root, DATA, key) : new byte[0]));
    }

    private static byte[] decrypted(DirectoryNode root, String name, Decryptor key) throws IOException {
        if (!(root.getEntryCaseInsensitive(name) instanceof DocumentEntry entry)) {
            throw DocFile.damagedIn(name);
        }
        try (InputStream stored = root.createDocumentInputStream(entry);
                InputStream in = key == null ? stored : key.getDataStream(stored, entry.getSize(), 0)) {
            return in.readNBytes(entry.getSize());
        } catch (GeneralSecurityException e) {
            throw Refusal.DOC_DAMAGED.because(e);
        }
    }

    /** What decrypts the streams, by what stands at the beginning of the one that is given. */
    private static Decryptor key(byte[] table, int keyBytes, boolean obfuscated, ReadOptions options)
            throws IOException, GeneralSecurityException {
        EncryptionInfo info;
        try (LittleEndianByteArrayInputStream in =
                new LittleEndianByteArrayInputStream(table, 0, Math.max(0, Math.min(keyBytes, table.length)))) {
            info = new EncryptionInfo(in, obfuscated ? EncryptionMode.xor : null);
        } catch (EncryptedDocumentException e) {
            throw CompoundFile.locked(options);
        }
        Decryptor decryptor = info.getDecryptor();
        String password = options.password() == null ? Decryptor.DEFAULT_PASSWORD : options.password();
        if (decryptor == null || !decryptor.verifyPassword(password)) {
            throw CompoundFile.locked(options);
        }
        decryptor.setChunkSize(BLOCK_BYTES);
        return decryptor;
    }
}

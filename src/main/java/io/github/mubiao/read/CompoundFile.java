package io.github.mubiao.read;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An OLE2 file: what it holds by its entries, and the package in a protected one. */
final class CompoundFile implements Closeable {

    /** More than these no program may ask for ([MS-OFFCRYPTO] 2.3.4.10); they take seconds. */
    private static final int MOST_ROUNDS = 10_000_000;

    private static final String WORD = "WordDocument";

    private final POIFSFileSystem container;

    private CompoundFile(POIFSFileSystem container) {
        this.container = container;
    }

    /** Opens a file for reading only. */
    static CompoundFile open(File file) throws IOException {
        try {
            return new CompoundFile(new POIFSFileSystem(file, true));
        } catch (IOException | RuntimeException e) {
            throw Refusal.OLE_DAMAGED.because(e);
        }
    }

    /** Whether the file holds a protected package. */
    boolean isProtectedPackage() {
        return root().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
    }

    /** Whether the file is a Word document of before 2007. */
    boolean isWordDocument() {
        return root().hasEntryCaseInsensitive(WORD);
    }

    /** Whether the file is a workbook of before 2007. */
    boolean isWorkbook() {
        return root().hasEntryCaseInsensitive("Workbook");
    }

    DirectoryNode root() {
        return container.getRoot();
    }

    /**
     * The bytes of the package in a protected file.
     *
     * @throws UnreadableDocumentException where the password does not fit
     */
    byte[] decrypt(ReadOptions options) throws IOException {
        try {
            return unlocked(options);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (EncryptedDocumentException | GeneralSecurityException e) {
            throw Refusal.PROTECTION.because(e);
        } catch (IOException | RuntimeException e) {
            throw Refusal.PROTECTION_DAMAGED.because(e);
        }
    }

    /** Refuses a protected document whose password does not fit. */
    static UnreadableDocumentException locked(ReadOptions options) {
        return options.password() == null ? Refusal.PASSWORD_NEEDED.of() : Refusal.PASSWORD_WRONG.of();
    }

    private byte[] unlocked(ReadOptions options) throws IOException, GeneralSecurityException {
        EncryptionInfo info = new EncryptionInfo(container);
        int rounds = info.getVerifier().getSpinCount();
        if (options.password() != null && rounds > MOST_ROUNDS) {
            throw Refusal.PROTECTION_ROUNDS.of(rounds);
        }
        Decryptor decryptor = Decryptor.getInstance(info);
        if (options.password() == null || !decryptor.verifyPassword(options.password())) {
            throw locked(options);
        }
        try (InputStream data = decryptor.getDataStream(container)) {
            long limit = Math.min(options.limit(Limit.UNZIPPED), Integer.MAX_VALUE - 8L);
            byte[] bytes = data.readNBytes((int) limit);
            if (data.read() >= 0) {
                throw Limit.UNZIPPED.reached(limit);
            }
            return bytes;
        }
    }

    /** Says what the file holds instead of a document. */
    UnreadableDocumentException refusal() {
        boolean workbook = root().hasEntryCaseInsensitive("Book");
        boolean presentation = root().hasEntryCaseInsensitive("PowerPoint Document");
        return (workbook ? Refusal.OLD_EXCEL : presentation ? Refusal.PPT : Refusal.OLE).of();
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}

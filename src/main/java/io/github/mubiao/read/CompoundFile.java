package io.github.mubiao.read;

import io.github.mubiao.read.UnreadableDocumentException.Reason;
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
final class CompoundFile {

    private CompoundFile() {}

    /**
     * The bytes of the package in a protected file.
     *
     * @throws UnreadableDocumentException where the password does not fit, or the file is another
     */
    static byte[] decrypt(File file, ReadOptions options) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file, true)) {
            DirectoryNode root = container.getRoot();
            if (!root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw refusal(root);
            }
            return unlocked(container, options);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (EncryptedDocumentException | GeneralSecurityException e) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED, "the document is protected in a way that is not read: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocumentException(
                    Reason.BROKEN_ZIP, "the document is damaged: its compound file cannot be read", e);
        }
    }

    private static byte[] unlocked(POIFSFileSystem container, ReadOptions options)
            throws IOException, GeneralSecurityException {
        Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
        boolean open = options.password() != null && decryptor.verifyPassword(options.password());
        if (!open) {
            throw options.password() == null
                    ? new UnreadableDocumentException(
                            Reason.PASSWORD_NEEDED, "the document is protected by a password (--password gives one)")
                    : new UnreadableDocumentException(
                            Reason.PASSWORD_WRONG, "the document is protected by another password than the one given");
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

    private static UnreadableDocumentException refusal(DirectoryNode root) {
        return new UnreadableDocumentException(Reason.UNSUPPORTED, description(root));
    }

    private static String description(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return "this is a Word 97-2003 document (.doc), not a .docx document (save it as .docx)";
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return "this is an Excel 97-2003 workbook (.xls), not a Word document";
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            return "this is a PowerPoint 97-2003 presentation (.ppt), not a Word document";
        }
        return "this is a compound file (OLE2) without a Word document";
    }
}

package io.github.mubiao.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A small protected document whose password takes seconds to try, on any machine, or hours. */
final class SlowDocument {

    /** What any password will do for; none of them fits. */
    static final String PASSWORD = "secret";

    /** As many rounds as a document may ask for. */
    static final int SECONDS = 10_000_000;

    private static final String INFO = "EncryptionInfo";

    private SlowDocument() {}

    /** Writes a document that asks for so many rounds. */
    static Path write(Path file, int rounds) throws IOException, GeneralSecurityException {
        // Processors have instructions for the shorter hashes, with which the rounds take less than a second.
        EncryptionInfo info = new EncryptionInfo(
                EncryptionMode.agile, CipherAlgorithm.aes256, HashAlgorithm.sha512, 256, 16, ChainingMode.cbc);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(PASSWORD);
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(Batch.document(1, 1));
            }
            byte[] stated;
            try (InputStream in = container.createDocumentInputStream(INFO)) {
                stated = in.readAllBytes();
            }
            String text = new String(stated, StandardCharsets.ISO_8859_1)
                    .replaceFirst("spinCount=\"\\d+\"", "spinCount=\"" + rounds + "\"");
            ((DocumentEntry) container.getRoot().getEntry(INFO)).delete();
            container
                    .getRoot()
                    .createDocument(INFO, new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        return file;
    }
}

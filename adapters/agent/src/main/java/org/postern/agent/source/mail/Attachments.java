// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postern.client.files.SafeFiles;

/**
 * Takes out of a message what was attached to it. Texts, pictures and signatures of people are left where they are; what
 * an attachment is called is never looked at, apart from whether it has a name.
 */
final class Attachments {

    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 8;
    private static final long MOST_BYTES = 50L << 20;

    private final List<Part> found = new ArrayList<>();
    private int parts;

    private Attachments() {}

    /** @throws MessagingException where the message cannot be taken apart */
    static List<Part> of(Part content) throws MessagingException, IOException {
        Attachments attachments = new Attachments();
        attachments.collect(content, 0);
        return attachments.found;
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            throw new MessagingException("too many parts");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                collect(one, depth + 1);
            }
        } else if (isAttached(part)) {
            found.add(part);
        }
    }

    private static boolean isAttached(Part part) throws MessagingException {
        boolean named = part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        boolean data = part.isMimeType("application/*") && !part.isMimeType("application/pkcs7-signature");
        boolean seen = part.isMimeType("image/*")
                || part.isMimeType("text/html")
                || part.isMimeType("text/calendar")
                || part.isMimeType("text/x-vcard")
                || part.isMimeType("text/vcard")
                || part.isMimeType("message/*");
        return !seen && (named || data) && !part.isMimeType("application/pkcs7-signature");
    }

    /** Writes the content to a file that only the owner can read. */
    static void write(Part attachment, Path file) throws MessagingException, IOException {
        SafeFiles.folder(file.getParent());
        Files.deleteIfExists(file);
        try (InputStream in = attachment.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long written = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > MOST_BYTES) {
                    throw new MessagingException("too large");
                }
                out.write(buffer, 0, n);
            }
        }
    }
}

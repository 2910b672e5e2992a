// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.SheetLimits;
import org.postern.envelope.pki.Refusal;

/**
 * Unpacks a workbook once into nothing and counts, before any parser sees it: what a part says about its own size is
 * not believed.
 */
public final class ZipGuard {

    /** Below this a part may be packed as tightly as it likes: empty style tables are. */
    private static final long SMALL = 1L << 20;

    private final SheetLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    public ZipGuard(SheetLimits limits) {
        this.limits = limits;
    }

    /** Why the workbook must not be opened; empty where nothing speaks against it. */
    public Optional<Refusal> refuses(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.parts()) {
                return Optional.of(AgentIssue.INFLATES.refusal());
            }
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                if (!fits(zip, parts.nextElement())) {
                    return Optional.of(AgentIssue.INFLATES.refusal());
                }
            }
            return Optional.empty();
        } catch (ZipException | EOFException damaged) {
            return Optional.of(AgentIssue.DAMAGED.refusal());
        }
    }

    private boolean fits(ZipFile zip, ZipEntry part) throws IOException {
        long most = Math.max(SMALL, Math.max(1, part.getCompressedSize()) * limits.ratio());
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                if (size > most || unpacked > limits.unpacked()) {
                    return false;
                }
            }
        }
        return true;
    }
}

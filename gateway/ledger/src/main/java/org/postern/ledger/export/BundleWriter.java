// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an exported ledger line by line. */
public final class BundleWriter implements Closeable {

    private final OutputStream out;

    public BundleWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    public void write(BundleLine line) throws IOException {
        out.write(BundleFormat.JSON.writerFor(BundleLine.class).writeValueAsBytes(line));
        out.write('\n');
    }

    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

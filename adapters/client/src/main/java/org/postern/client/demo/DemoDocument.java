// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.nio.file.Path;
import org.postern.client.offline.DocumentFile;
import org.postern.protocol.ProtocolCase;

/**
 * One document of the demo.
 *
 * @param partnership title of the sharing protocol whose case it is
 * @param example     what must come out
 * @param bytes       the document
 * @param say         what a governance lead is told it shows
 * @param explain     whether before and after are shown
 */
public record DemoDocument(String partnership, ProtocolCase example, byte[] bytes, String say, boolean explain) {

    public String type() {
        return example.type().id();
    }

    /** The same in every run, so that a repeat is known as one. */
    public String idempotencyKey() {
        return new DocumentFile(Path.of(example.document()), bytes).idempotencyKey(example.sender(), type());
    }

    /** Never the document. */
    @Override
    public String toString() {
        return "DemoDocument[" + example.file() + "]";
    }
}

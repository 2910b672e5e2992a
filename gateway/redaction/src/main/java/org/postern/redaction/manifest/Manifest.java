// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.manifest;

import java.util.List;
import org.postern.protocol.SharingProtocol.Contact;

/**
 * What a recipient is told about the disclosure it holds: under which agreement it came, what kind of things were
 * reduced, how to handle it, and whom to ask. It tells no counts, lengths, positions, values or rules.
 *
 * @param agreement  reference of the agreement relied on
 * @param fields     schema paths without indices of which something was withheld or reduced, sorted
 * @param categories categories of which something was withheld or reduced, sorted
 * @param handling   instructions, each once, sorted
 */
public record Manifest(
        String protocol,
        int version,
        String agreement,
        List<String> purpose,
        List<String> lawfulBasis,
        List<String> fields,
        List<String> categories,
        List<String> handling,
        Contact contact) {}

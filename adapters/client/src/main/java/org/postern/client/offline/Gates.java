// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import javax.crypto.spec.SecretKeySpec;
import org.postern.agency.AgencyRegistry;
import org.postern.document.SchemaCatalogue;
import org.postern.envelope.pki.Providers;
import org.postern.redaction.Gate;
import org.postern.redaction.RegistryPlaces;

/** The one gate, for work offline: its pseudonyms are made with a key of the moment, so they only show where one stands. */
final class Gates {

    private static final int KEY_BYTES = 32;

    private Gates() {}

    static Gate offline(AgencyRegistry registry) {
        byte[] key = new byte[KEY_BYTES];
        Providers.random().nextBytes(key);
        return new Gate(
                SchemaCatalogue.standard()::field,
                new RegistryPlaces(registry),
                agreement -> new SecretKeySpec(key, "HmacSHA256"));
    }
}

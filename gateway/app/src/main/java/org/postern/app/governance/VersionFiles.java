// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.agency.Agency;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.read.ProtocolReader;
import org.postern.protocol.read.ReadResult;
import org.springframework.stereotype.Component;

/** What stored versions say; each is read once, because none ever changes. */
@Component
class VersionFiles {

    private final VersionStore store;
    private final Map<UUID, SharingProtocol> read = new ConcurrentHashMap<>();

    VersionFiles(VersionStore store) {
        this.store = store;
    }

    SharingProtocol protocol(StoredVersion version) {
        return read.computeIfAbsent(version.id(), id -> {
            ReadResult result = new ProtocolReader().read(version.words(), store.file(id));
            if (result instanceof ReadResult.Read sound) {
                return sound.protocol();
            }
            throw new IllegalStateException("PST-6039 a stored version of a protocol cannot be read any more");
        });
    }

    /** By name, or as one of a kind. */
    boolean isParty(Agency agency, StoredVersion version) {
        return Membership.includes(protocol(version).agreement(), agency);
    }

    boolean isNamed(String agency, StoredVersion version) {
        return Membership.named(protocol(version).agreement()).contains(agency);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.agency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.RevocationPolicy;
import org.postern.envelope.pki.TrustStore;
import org.springframework.stereotype.Component;

/** Whom the gateway believes: the trusted authorities with their current revocation lists, read anew every few seconds. */
@Component
public class Trust {

    private static final Duration KEEP = Duration.ofSeconds(3);

    private record Judged(TrustStore store, CertificateCheck check) {}

    private final Refreshed<Judged> current;

    public Trust(PkiPlaces pki) {
        this.current = new Refreshed<>(KEEP, new CheckReader(pki.trust())::read);
    }

    public CertificateCheck check() {
        return current.get().check();
    }

    public TrustStore store() {
        return current.get().store();
    }

    /** Keeps the check, which remembers paths, as long as authorities and lists stay the same. */
    private static final class CheckReader {

        private final List<Path> files;
        private final Path folder;
        private Judged last;

        CheckReader(List<Path> trust) {
            this.files = trust;
            this.folder = trust.size() == 1 ? trust.get(0) : null;
        }

        Judged read() {
            TrustStore store = (folder == null ? TrustStore.load(files) : TrustStore.load(folder)).orElseThrow();
            if (last == null || !last.store().equals(store)) {
                last = new Judged(store, new CertificateCheck(store, RevocationPolicy.STRICT));
            }
            return last;
        }
    }
}

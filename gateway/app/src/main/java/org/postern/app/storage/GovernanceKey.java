// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals what people write into governance at rest: the documents of cases, which ought to be invented and may not be, and
 * reasons. Derived from the reference key, which lies outside the database; it stays as long as the protocols stay.
 */
@Component
public class GovernanceKey {

    private final SubmissionKey key;

    public GovernanceKey(KeyedReference reference) {
        this.key = new SubmissionKey(new SecretKeySpec(reference.of("governance-key"), "AES"));
    }

    public SubmissionKey key() {
        return key;
    }
}

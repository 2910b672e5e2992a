// SPDX-License-Identifier: Apache-2.0
package org.postern.app.start;

import org.postern.app.fault.StartRefused;
import org.postern.app.storage.KeyCheckStore;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a key folder that does not belong to the database: made-up new keys would part versions from their
 * documents and leave rows that no node can read.
 */
@Component
class KeyFolderCheck implements InitializingBean {

    private final KeyCheckStore store;

    KeyFolderCheck(KeyCheckStore store) {
        this.store = store;
    }

    @Override
    public void afterPropertiesSet() {
        if (!store.keysBelong()) {
            throw new StartRefused(
                    "PST-6308",
                    "The key folder does not belong to this database.",
                    "Give the key folder that this database was first used with (postern.storage.keys-dir), or restore it"
                            + " from your key backup.");
        }
    }
}

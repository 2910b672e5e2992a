// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

/** What an auditor who asks for an evidence file gets. */
public sealed interface BundleAnswer {

    /**
     * @param file JSON, for {@code postern ledger verify}
     * @param name that it may be kept under; says nothing of its content
     */
    record Made(byte[] file, String name) implements BundleAnswer {

        @Override
        public String toString() {
            return "Made[" + name + "]";
        }
    }

    /** No such story, or not this agency's; said in one way. */
    record Unknown() implements BundleAnswer {}

    /** Values were asked for without a reason. */
    record ReasonMissing() implements BundleAnswer {}

    /** No checkpoint covers any of it yet; within a second one does. */
    record NotYet() implements BundleAnswer {}
}

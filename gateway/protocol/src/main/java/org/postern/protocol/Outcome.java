// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

/** What the protocols say about one possible recipient of one document. */
public sealed interface Outcome {

    Recipient recipient();

    /** A protocol in force speaks about this recipient; the decision may still withhold everything. */
    record Decided(Decision decision) implements Outcome {
        @Override
        public Recipient recipient() {
            return decision.recipient();
        }
    }

    /**
     * Nothing goes, without looking at fields.
     *
     * @param rule   {@code no-agreement}, {@code not-in-force}, {@code not-taken}
     * @param reason in plain words, for the sender
     */
    record Refused(Recipient recipient, String rule, String reason) implements Outcome {}
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.client.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** How a canned recipient treats every envelope that it gets, and what its sender is to see. */
public enum Behaviour {
    ACCEPTS("accepts", "DELIVERED", "", "collects, opens and receipts at once"),
    DELAYS("delays", "DELIVERED", "", "fetches at once and gives its receipt seconds later: HANDED_OVER meanwhile"),
    REFUSES("refuses", "PROBLEM", "PST-4008", "says that it cannot open it; sender and operator are alerted"),
    WRONG_RECEIPT(
            "wrong-receipt", "PROBLEM", "PST-4053", "sends a receipt that proves nothing; it is refused with 422"),
    EXPIRED_CERTIFICATE(
            "expired-certificate",
            "PROBLEM",
            "PST-4030",
            "signs its receipt with a certificate that has expired; it is refused with 422");

    private final String word;
    private final String state;
    private final String code;
    private final String says;

    Behaviour(String word, String state, String code, String says) {
        this.word = word;
        this.state = state;
        this.code = code;
        this.says = says;
    }

    static Optional<Behaviour> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    /** Where the delivery stands in the end. */
    public String state() {
        return state;
    }

    /** What its cause begins with; empty where there is none. */
    public String code() {
        return code;
    }

    /** For the reader of the screen. */
    public String says() {
        return says;
    }
}

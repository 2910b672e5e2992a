// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** Addresses, and the town after one, "12 Hazel Walk, Stoke": written after a comma and with a capital, whatever word it is. */
final class AddressTailLayer implements Layer {

    private static final int LONGEST = 3;

    private final List<Layer> addresses;

    AddressTailLayer(List<Layer> addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (Layer layer : addresses) {
            for (Span address : layer.find(reading)) {
                spans.add(address);
                int end = tail(reading, address);
                if (end > address.end()) {
                    spans.add(new Span(address.start(), end, Label.ADDRESS, "address", 0.9, ""));
                }
            }
        }
        return spans;
    }

    private static int tail(Reading reading, Span address) {
        List<Token> inside = reading.tokensIn(address);
        Token last = inside.isEmpty() ? null : inside.get(inside.size() - 1);
        Token next = last == null ? null : reading.near(last, 1);
        if (next == null || !reading.text().between(last, next).equals(", ") || !isTown(next)) {
            return address.end();
        }
        int end = next.end();
        for (int i = 1; i < LONGEST; i++) {
            Token more = reading.near(next, i);
            Token before = reading.near(next, i - 1);
            boolean close = more != null && reading.text().between(before, more).length() == 1;
            if (!close || !isTown(more) || more.allCapitals() && !Names.isUnknown(more.lower())) {
                return end;
            }
            end = more.end();
        }
        return end;
    }

    private static boolean isTown(Token token) {
        return token.letters()
                && token.capitalised()
                && !English.isFunctionWord(token.lower())
                && !AllowList.isAllowed(token.lower());
    }
}

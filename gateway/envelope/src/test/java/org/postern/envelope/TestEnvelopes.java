// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Disclosures about nobody, and what tests ask of verdicts. */
final class TestEnvelopes {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private TestEnvelopes() {}

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static Disclosure toForce(String id) {
        return new Disclosure(
                id,
                TestParties.WIGAN,
                TestParties.FORCE,
                "missing-unit",
                "wigan-gmp/3",
                json(
                        "{\"schema\":\"rhi-summary/1\",\"offered\":true,\"score\":1.10,\"note\":\"Gwynedd – ‘Tŷ’ \uD83C\uDFE0\"}"),
                json("{\"withheld\":[{\"category\":\"whereabouts\"}]}"));
    }

    static SealedEnvelope sealed(String id) {
        return new Sealer(TestParties.GATEWAY, TestParties.CHECK)
                .seal(toForce(id), TestParties.FORCE_DECRYPT.certificate(), TestParties.NOW)
                .orElseThrow();
    }

    static Opened opened(SealedEnvelope envelope) {
        return new Opener(TestParties.CHECK)
                .open(envelope.bytes(), TestParties.FORCE_DECRYPT, TestParties.NOW)
                .orElseThrow();
    }

    /** The code of a refusal, {@code accepted} for none. */
    static String code(Verdict<?> verdict) {
        return verdict.either(value -> "accepted", refusal -> refusal.code());
    }
}

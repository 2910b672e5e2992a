// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.agency.Relation;
import org.postern.document.DocumentType;
import org.postern.protocol.Acknowledge;
import org.postern.protocol.Recipient;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.TestAgencies;

class AcknowledgeReaderTest {

    private static final String PLAIN = with(rule("R-1", "['places[].name']", "{mask: 2}", "announce: field"));

    @Test
    void acknowledgeWhenGivenThenHoldsForThisRecipientAndTheTypesItTakes() {
        SharingProtocol protocol = read("{within: PT1H, tell: control-room}");

        assertThat(protocol.acknowledge(force("missing"), DocumentType.RHI_SUMMARY))
                .contains(new Acknowledge(Duration.ofHours(1), Duration.ofHours(4), "control-room"));
        assertThat(protocol.acknowledge(force("missing"), DocumentType.PLACEMENT_NOTIFICATION))
                .isEmpty();
        assertThat(protocol.acknowledge(force("another-unit"), DocumentType.RHI_SUMMARY))
                .isEmpty();
    }

    @Test
    void acknowledgeWhenNotGivenThenNobodyIsWaitedFor() {
        SharingProtocol protocol = ((ReadResult.Read) file(PLAIN)).protocol();

        assertThat(protocol.acknowledge(force("missing"), DocumentType.RHI_SUMMARY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{within: 1h}",
                "{within: PT0S}",
                "{within: P40D}",
                "{tell: x}",
                "{within: PT1H, again: soon}",
                "{within: PT1H, agian: PT2H}",
                "yes"
            })
    void acknowledgeWhenWrittenWronglyThenTheFileIsRefused(String written) {
        assertThat(file(asking(written))).isInstanceOf(ReadResult.Unreadable.class);
    }

    private static SharingProtocol read(String written) {
        return ((ReadResult.Read) file(asking(written))).protocol();
    }

    private static String asking(String acknowledge) {
        return PLAIN.replace("unit: missing,", "unit: missing, acknowledge: " + acknowledge + ",");
    }

    private static Recipient force(String unit) {
        return new Recipient(TestAgencies.FORCE, unit, Set.of(Relation.HOST_FORCE));
    }

    private static ReadResult file(String text) {
        return new ProtocolReader().read("protocol.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.THURROCK;
import static org.postern.app.testing.TestAgencies.WIGAN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.ClearText;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reviews;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.Opened;

/** Nothing that a document says lies in clear on disk, whatever became of it (design section 4, promise 3). */
class NothingInClearAtRestTest {

    private static final String FAMILY = "Vantongeren-Ashgrove";
    private static final String GIVEN = "Thessalonike";
    private static final String STREET = "417 Zephyrine Parade";
    private static final String POSTCODE = "ZQ99 9QQ";
    private static final String PHONE = "07700 900973";
    private static final String PHRASE = "violet umbrella by the sluice";
    private static final String PLACE = "Saltpetre Boathouse";
    private static final String KEY = "Thessalonike-Vantongeren-2026";
    private static final String REASON = "her aunt Philippina consented";
    private static final ClearText PLANTED =
            new ClearText(List.of(FAMILY, GIVEN, STREET, POSTCODE, PHONE, PHRASE, PLACE, "Philippina", "Boathouse"));

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller thurrock = gateway.as(THURROCK);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);
    private final Instant begun = Instant.now();

    @Test
    void diskWhenDocumentsWereTakenRefusedReviewedAndCollectedThenHoldsNothingOfThemInClear() throws Exception {
        TestDocuments document = planted();
        UUID submission = thurrock.submit(document, KEY).id();
        thurrock.submitSigned(planted()).id();
        thurrock.preview(planted());
        thurrock.submit(planted().with("{\"/kind\": \"no-such-kind\", \"/" + "violetUmbrella\": \"" + PHRASE + "\"}"));
        thurrock.submit(document.nextVersion(), KEY);
        gateway.as(WIGAN).submit(planted());
        thurrock.submit("rhi-summary", "application/json", ("{\"" + PHRASE).getBytes(StandardCharsets.UTF_8), KEY);
        thurrock.submit("rhi-summary", "application/pkcs7-mime", PHRASE.getBytes(StandardCharsets.UTF_8), KEY);
        thurrock.post(
                "/reviews/" + submission,
                "application/json",
                ("{\"reason\": " + PHRASE).getBytes(StandardCharsets.UTF_8));
        thurrock.get("/submissions/" + FAMILY);
        Opened opened = police.collect(thurrock, submission);
        police.sendReceipt(UUID.fromString(opened.header().id()), police.receiptFor(opened));
        UUID review = Reviews.waiting(thurrock, submission, ESSEX_POLICE, "leak");
        assertThat(Reviews.decide(thurrock, review, "release", REASON).status()).isEqualTo(204);
        police.collect(thurrock, submission);
        assertThat(opened.disclosure().toString()).contains(FAMILY);

        assertThat(PLANTED.in(gateway.data())).isEmpty();
        for (Path logs : logs()) {
            assertThat(PLANTED.in(logs)).as(logs.toString()).isEmpty();
        }
        for (Path file : newTemporaryFiles()) {
            assertThat(PLANTED.isIn(file)).as(file.toString()).isFalse();
        }
    }

    /** What would be found if it were there: in a table, in the log, in a file. */
    @Test
    void searchWhenSomethingLiesInClearThenFindsIt() throws Exception {
        String control = "control word " + UUID.randomUUID();
        ClearText search = new ClearText(List.of(control));
        assertThat(search.in(gateway.data())).isEmpty();

        gateway.bean(AlertStore.class).raise(THURROCK, AlertKind.HELD, Optional.empty(), control);
        org.slf4j.LoggerFactory.getLogger(getClass()).info("{}", control);

        assertThat(search.in(gateway.data()))
                .anySatisfy(file -> assertThat(file.toString()).startsWith("postgres"));
        assertThat(logs()).anySatisfy(logs -> assertThat(search.in(logs)).isNotEmpty());
    }

    /** Of every gateway in this JVM, which all log to the file of the one that was started last. */
    private static List<Path> logs() throws IOException {
        try (var gateways = Files.list(Path.of("target", "gateways"))) {
            return gateways.map(gateway -> gateway.resolve("data").resolve("logs"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static TestDocuments planted() {
        return TestDocuments.leaking()
                .with("""
                        {"/child/name": {"given": "%s", "family": "%s"}, "/child/phones": ["%s"],
                         "/child/homeAddress": {"lines": ["%s"], "town": "Grays", "postcode": "%s"},
                         "/places/1/name": "%s", "/outcomes/0/organisation": "%s", "/summary": "She saw a %s."}""".formatted(GIVEN, FAMILY, PHONE, STREET, POSTCODE, PLACE, PLACE, PHRASE));
    }

    private List<Path> newTemporaryFiles() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> Files.isRegularFile(file) && Files.isReadable(file) && isNew(file))
                    .toList();
        }
    }

    private boolean isNew(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(begun);
        } catch (java.io.IOException gone) {
            return false;
        }
    }
}

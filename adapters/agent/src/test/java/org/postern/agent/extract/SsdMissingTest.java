// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;
import org.postern.agent.intake.ImportReport;
import tools.jackson.databind.node.ObjectNode;

class SsdMissingTest {

    private static final String HEAD = "miss_table_id,miss_person_id,miss_missing_episode_start_date,"
            + "miss_missing_episode_type,miss_missing_episode_end_date,miss_missing_rhi_offered,miss_missing_rhi_accepted\n";

    @TempDir
    private Path folder;

    private final TestGateway gateway = new TestGateway();

    @Test
    void runWhenOfferedAndAcceptedThenTheEndOfTheEpisodeStandsForTheTimeAndTheDocumentSaysSo() throws Exception {
        ImportReport report = run("901,77,2026-11-01 21:30:00.000,M,2026-11-02 08:00:00.000,Y,Y\n");

        assertThat(report.complete()).as(report.json().toString()).isTrue();
        ObjectNode sent = gateway.last();
        assertThat(sent.at("/child/name/family").asString()).isEqualTo("Rothwell");
        assertThat(sent.at("/child/identifiers/localId").asString()).isEqualTo("L-77");
        assertThat(sent.at("/episodes/0/reported").asString()).isEqualTo("2026-11-01T21:30:00Z");
        assertThat(sent.at("/interview/status").asString()).isEqualTo("accepted");
        assertThat(sent.at("/interview/accepted").asString()).isEqualTo("2026-11-02T08:00:00Z");
        assertThat(sent.at("/account/professionalView").asString()).contains("does not say when");
        assertThat(sent.at("/responsibleAuthority").asString()).isEqualTo("la-wigan");
    }

    @Test
    void runWhenFlagsDifferThenStatusesDo() throws Exception {
        ImportReport report = run(
                "1,77,2026-09-01,A,2026-09-02,N,\n2,77,2026-09-03,M,2026-09-04,Y,N\n"
                        + "3,77,2026-09-05,Missing,2026-09-06,NA,NA\n4,77,2026-09-07,M,2026-09-08,Y,\n5,77,2026-09-09,M,2026-09-10,,\n");

        assertThat(report.sheets().get(0).silent()).isEqualTo(1);
        assertThat(gateway.documents())
                .extracting(sent -> sent.at("/interview/status").asString() + " "
                        + sent.at("/interview/notHeldReason").asString(""))
                .containsExactly("not-held not-offered", "declined ", "not-held not-eligible", "offered ");
        assertThat(gateway.documents().get(0).at("/episodes/0/type").asString()).isEqualTo("A");
        assertThat(gateway.documents().get(0).has("account")).isFalse();
    }

    @Test
    void runWhenNextExtractKnowsMoreThenTheSameRowIsTheNextVersion() throws Exception {
        run("901,77,2026-11-01,M,2026-11-02,Y,\n");

        run("901,77,2026-11-01,M,2026-11-02,Y,Y\n");

        assertThat(gateway.documents()).hasSize(2);
        assertThat(gateway.last().at("/replaces/version").asInt()).isEqualTo(1);
    }

    @Test
    void runWhenThePersonIsNotInTheOtherFileThenTheRowSaysSo() throws Exception {
        TestImport authority = authority();

        ImportReport report =
                authority.run(main("901,78,2026-11-01,M,2026-11-02,Y,Y\n"), Optional.of(persons()), gateway);

        assertThat(report.failedRows()).isEqualTo(1);
        assertThat(authority.mend(1)).contains("PST-8058");
    }

    private ImportReport run(String rows) throws IOException {
        return authority().run(main(rows), Optional.of(persons()), gateway);
    }

    private Path main(String rows) throws IOException {
        return Files.writeString(folder.resolve("ssd_missing.csv"), HEAD + rows);
    }

    private Path persons() throws IOException {
        return Files.writeString(
                folder.resolve("ssd_person.csv"),
                "pers_legacy_id,pers_person_id,pers_upn,pers_forename,pers_surname,pers_sex,pers_gender,pers_ethnicity,pers_dob\n"
                        + "L-76,76,,Precious,Adeyemi-Cole,F,F,BAFR,2011-10-30\n"
                        + "L-77,77,,Kian,Rothwell,M,M,WBRI,2010-08-08 00:00:00\n");
    }

    private TestImport authority() {
        return new TestImport(folder, TestSenders.authority().by("ssd-missing"));
    }
}

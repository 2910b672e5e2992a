// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.agency.TestSubmissions.inAlderHouse;
import static org.postern.agency.TestSubmissions.parties;
import static org.postern.agency.TestSubmissions.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RoutingTest {

    private static final DocumentType RHI = DocumentType.RHI_SUMMARY;

    @Test
    void partiesWhenRegisteredHomeThenItsPlaceIsEnough() {
        Parties parties = parties(inAlderHouse(RHI, Map.of()));
        assertThat(ids(parties))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Relation.RESPONSIBLE_AUTHORITY, "la-wigan",
                        Relation.PLACING_AUTHORITY, "la-wigan",
                        Relation.HOST_AUTHORITY, "la-wigan",
                        Relation.HOST_FORCE, "police-greater-manchester",
                        Relation.HOME_FORCE, "police-greater-manchester",
                        Relation.PLACEMENT_PROVIDER, "home-alder-house"));
    }

    @Test
    void partiesWhenPlacedOutOfAreaThenHostAndHomeDiffer() {
        Parties parties = parties(inAlderHouse(
                RHI,
                Map.of(
                        "/placement/provider",
                        "",
                        "/placement/district",
                        "Colchester",
                        "/placingAuthority",
                        "E09000025")));
        assertThat(ids(parties))
                .containsEntry(Relation.RESPONSIBLE_AUTHORITY, "la-wigan")
                .containsEntry(Relation.PLACING_AUTHORITY, "la-newham")
                .containsEntry(Relation.HOST_AUTHORITY, "la-essex")
                .containsEntry(Relation.HOST_FORCE, "police-essex")
                .containsEntry(Relation.HOME_FORCE, "police-greater-manchester")
                .doesNotContainKey(Relation.PLACEMENT_PROVIDER);
    }

    @ParameterizedTest
    @CsvSource({
        "E08000016, la-barnsley, police-south-yorkshire",
        "E08000038, la-barnsley, police-south-yorkshire",
        "Carlisle, la-cumberland, police-cumbria",
        "'Herefordshire, County of', la-herefordshire, police-west-mercia",
        "newport, la-newport, police-gwent"
    })
    void partiesWhenOnlyDistrictThenHostFollows(String district, String authority, String force) {
        Parties parties =
                parties(inAlderHouse(RHI, Map.of("/placement/provider", "", "/placement/district", district)));
        assertThat(ids(parties))
                .containsEntry(Relation.HOST_AUTHORITY, authority)
                .containsEntry(Relation.HOST_FORCE, force);
    }

    @Test
    void partiesWhenOnlyHostAuthorityThenForceFollows() {
        Parties parties =
                parties(inAlderHouse(RHI, Map.of("/placement/provider", "", "/placement/hostAuthority", "E06000034")));
        assertThat(ids(parties))
                .containsEntry(Relation.HOST_AUTHORITY, "la-thurrock")
                .containsEntry(Relation.HOST_FORCE, "police-essex");
    }

    @Test
    void partiesWhenNoPlacementThenHostForceIsThatOfTheResponsibleAuthority() {
        assertThat(ids(parties(TestSubmissions.atHome(RHI, "E08000019"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Relation.RESPONSIBLE_AUTHORITY, "la-sheffield",
                        Relation.HOST_FORCE, "police-south-yorkshire",
                        Relation.HOME_FORCE, "police-south-yorkshire"));
    }

    @Test
    void partiesWhenSenderAndInterviewProviderGivenThenBothAreParties() {
        Document document = inAlderHouse(RHI, Map.of("/interview/provider", "rhi-wigan-listen"));
        Agency sender = TestAgencies.agency("rhi-wigan-listen");
        Parties parties = (Parties) Routing.parties(document, TestAgencies.registry(), Optional.of(sender));
        assertThat(parties.relationsOf(sender)).containsExactly(Relation.SENDER, Relation.INTERVIEW_PROVIDER);
        assertThat(parties.agency(Relation.SENDER)).contains(sender);
    }

    @Test
    void partiesWhenFosteringAgencyThenItsOfficeIsNotThePlacement() {
        Map<String, String> inOldham =
                Map.of("/placement/provider", "fostering-mosslands", "/placement/district", "Oldham");
        assertThat(ids(parties(inAlderHouse(RHI, inOldham)))).containsEntry(Relation.HOST_AUTHORITY, "la-oldham");
        assertThat(issues(inAlderHouse(RHI, Map.of("/placement/provider", "fostering-mosslands"))))
                .containsExactly("PST-1414 /placement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /placement/district=Oldham | PST-1417 /placement/district
                    /placement/hostAuthority=la-oldham | PST-1418 /placement/hostAuthority
                    /placement/district=Oldham,/placement/hostAuthority=la-oldham | PST-1417 /placement/district,PST-1418 /placement/hostAuthority
                    /placement/district=Wigann | PST-1415 /placement/district
                    /placement/district=Newcastle | PST-1416 /placement/district
                    /placement/provider=,/placement/district=Oldham,/placement/hostAuthority=la-wigan | PST-1419 /placement/hostAuthority
                    /placement/provider= | PST-1414 /placement
                    /placement/provider=home-no-such | PST-1420 /placement/provider
                    /placement/provider=yjs-wigan,/placement/district=Wigan | PST-1421 /placement/provider
                    /placement/registration/number=SC901002 | PST-1422 /placement/registration/number
                    /placingAuthority= | PST-1413 /placingAuthority
                    /placingAuthority=la-wiggan | PST-1411 /placingAuthority
                    /placingAuthority=police-essex | PST-1412 /placingAuthority
                    /responsibleAuthority= | PST-1410 /responsibleAuthority
                    /responsibleAuthority=E07000072 | PST-1411 /responsibleAuthority
                    /responsibleAuthority=home-alder-house | PST-1412 /responsibleAuthority
                    /placement/hostAuthority=police-greater-manchester | PST-1412 /placement/hostAuthority
                    /onBehalfOf=la-nowhere | PST-1423 /onBehalfOf
                    /interview/provider=rhi-nobody | PST-1423 /interview/provider
                    /responsibleAuthority=,/placement/district=Oldham | PST-1410 /responsibleAuthority,PST-1417 /placement/district
                    """)
    void partiesWhenContradictingOrUnknownThenOneIssuePerCause(String changes, String expected) {
        assertThat(issues(inAlderHouse(RHI, changes(changes)))).containsExactlyInAnyOrder(expected.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "/placement/district=Wigan",
        "/placement/district=E08000010",
        "/placement/hostAuthority=E08000010",
        "'/placement/district=WIGAN,/placement/hostAuthority=la-wigan'",
        "/placement/registration/number=sc901001"
    })
    void partiesWhenFactsAgreeThenNoIssue(String changes) {
        assertThat(issues(inAlderHouse(RHI, changes(changes)))).isEmpty();
    }

    @Test
    void partiesWhenHomeInACountyThenAnotherDistrictOfItContradictsButTheCountyDoesNot() {
        String provider = "home-colne-mead";
        Map<String, String> county = Map.of("/placement/provider", provider, "/placement/district", "Essex");
        Map<String, String> other = Map.of("/placement/provider", provider, "/placement/district", "Basildon");
        assertThat(issues(inAlderHouse(RHI, county))).isEmpty();
        assertThat(issues(inAlderHouse(RHI, other))).containsExactly("PST-1417 /placement/district");
    }

    @Test
    void partiesWhenDistrictMisspelledThenFixSuggestsAndTextRepeatsNothing() {
        Document document =
                inAlderHouse(RHI, Map.of("/placement/provider", "", "/placement/district", "Zzz Thurock Private Name"));
        Document misspelled = inAlderHouse(RHI, Map.of("/placement/provider", "", "/placement/district", "Thurock"));
        assertThat(((Routed.Unroutable) route(misspelled)).issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.fix()).contains("Did you mean Thurrock?"));
        assertThat(route(document).toString()).doesNotContain("Private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"responsibleAuthority\":7,\"placement\":\"x\"}",
                "{\"responsibleAuthority\":[\"la-wigan\"],\"placement\":[],\"onBehalfOf\":{}}",
                "{\"placement\":{\"district\":null,\"provider\":3,\"hostAuthority\":{}}}",
                "{\"responsibleAuthority\":\"\\u0000\",\"placement\":{\"district\":\"((((\",\"provider\":\"*\"}}"
            })
    void partiesWhenShapesAreWrongThenIssuesAndNoException(String json) {
        ObjectNode content = (ObjectNode) JsonMapper.shared().readTree(json);
        assertThat(route(new Document(RHI, content))).isInstanceOf(Routed.Unroutable.class);
    }

    @Test
    void partiesWhenAPlacementChangesForAnotherAreaThenThoseOfTheOldOneAreParties() {
        Map<String, String> moved = changes("/event=change,/previousPlacement/district=Southend-on-Sea");

        assertThat(ids(parties(inAlderHouse(DocumentType.PLACEMENT_NOTIFICATION, moved))))
                .containsEntry(Relation.PREVIOUS_HOST_AUTHORITY, "la-southend-on-sea")
                .containsEntry(Relation.PREVIOUS_HOST_FORCE, "police-essex")
                .containsEntry(Relation.HOST_FORCE, "police-greater-manchester");
    }

    @ParameterizedTest
    @CsvSource({
        // The child's own authority; one of the same police; a start tells of no move; nobody can say where this is.
        "'/event=change,/previousPlacement/district=Wigan',",
        "'/event=change,/previousPlacement/district=Bolton', PREVIOUS_HOST_AUTHORITY",
        "'/event=change,/previousPlacement/provider=home-alder-house',",
        "'/event=start,/previousPlacement/district=Thurrock',",
        "'/event=change,/previousPlacement/district=Nowhere',",
        "'/event=change,/previousPlacement/type=K2',",
        "/event=change,"
    })
    void partiesWhenNoAreaIsLeftThenThereIsNoneOfAnOldOne(String list, Relation only) {
        Map<Relation, String> found = ids(parties(inAlderHouse(DocumentType.PLACEMENT_NOTIFICATION, changes(list))));

        assertThat(found.keySet().stream().filter(relation -> relation.id().startsWith("previous")))
                .isEqualTo(only == null ? List.of() : List.of(only));
    }

    private static Map<String, String> changes(String list) {
        Map<String, String> changes = new HashMap<>();
        for (String change : list.split(",")) {
            String[] parts = change.split("=", 2);
            changes.put(parts[0], parts[1]);
        }
        return changes;
    }

    private static List<String> issues(Document document) {
        if (!(route(document) instanceof Routed.Unroutable unroutable)) {
            return List.of();
        }
        assertThat(unroutable.issues()).allMatch(Issue::refuses);
        return unroutable.issues().stream()
                .map(issue -> issue.code() + " " + issue.pointer())
                .toList();
    }

    private static Map<Relation, String> ids(Parties parties) {
        Map<Relation, String> ids = new HashMap<>();
        parties.byRelation().forEach((relation, agency) -> ids.put(relation, agency.id()));
        return ids;
    }
}

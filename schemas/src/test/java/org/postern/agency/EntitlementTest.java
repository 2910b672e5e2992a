// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.agency.TestSubmissions.inAlderHouse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.agency.EntitlementAnswer.Entitled;
import org.postern.agency.EntitlementAnswer.NotEntitled;
import org.postern.document.Document;
import org.postern.document.DocumentType;

/** Who may say what about a child of Thurrock, placed by Newham, in Alder House, Wigan. */
class EntitlementTest {

    private static final Map<String, String> BASE =
            Map.of("/responsibleAuthority", "la-thurrock", "/placingAuthority", "la-newham");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # sender,                  placement-notification, rhi-summary, risk-assessment
                    la-thurrock,               yes,      yes,      yes
                    la-newham,                 yes,      yes,      yes
                    la-wigan,                  yes,      yes,      yes
                    home-alder-house,          yes,      PST-1402, yes
                    home-leigh-bridge,         PST-1401, PST-1401, PST-1401
                    fostering-mosslands,       PST-1401, PST-1401, PST-1401
                    supported-pier-court,      PST-1401, PST-1401, PST-1401
                    la-herefordshire,          PST-1401, PST-1401, PST-1401
                    police-greater-manchester, PST-1401, PST-1401, PST-1401
                    police-essex,              PST-1401, PST-1401, PST-1401
                    police-british-transport,  PST-1401, PST-1401, PST-1401
                    rhi-wigan-listen,          PST-1401, la-wigan, PST-1401
                    rhi-thurrock-safe-talk,    PST-1401, la-thurrock, PST-1401
                    rhi-gwent-debrief,         PST-1401, PST-1401, PST-1401
                    yjs-wigan,                 PST-1401, PST-1401, PST-1401
                    health-wigan,              PST-1401, PST-1401, PST-1401
                    vol-wigan-open-gate,       PST-1401, PST-1401, PST-1401
                    edu-herefordshire-bridges, PST-1401, PST-1401, PST-1401
                    """)
    void checkWhenSenderSpeaksThenMatrixDecides(String sender, String notification, String rhi, String risk) {
        assertThat(answers(sender)).containsExactly(notification, rhi, risk);
    }

    @ParameterizedTest
    @CsvSource({
        "la-thurrock, RESPONSIBLE_AUTHORITY",
        "la-newham, PLACING_AUTHORITY",
        "la-wigan, HOST_AUTHORITY",
        "home-alder-house, PLACEMENT_PROVIDER"
    })
    void checkWhenEntitledByItselfThenSaysByWhichRelation(String sender, Relation relation) {
        assertThat(check(DocumentType.RISK_ASSESSMENT, sender, Map.of()))
                .isEqualTo(new Entitled(Optional.empty(), relation));
    }

    @ParameterizedTest
    @CsvSource({
        "rhi-wigan-listen, la-wigan, yes",
        "rhi-wigan-listen, la-thurrock, PST-1403",
        "rhi-wigan-listen, home-alder-house, PST-1403",
        "rhi-gwent-debrief, la-newport, PST-1404",
        "rhi-gwent-debrief, la-wigan, PST-1403",
        "rhi-herefordshire-stepping-out, la-herefordshire, PST-1404",
        "la-wigan, la-wigan, yes",
        "la-wigan, la-thurrock, PST-1403",
        "home-alder-house, la-wigan, PST-1403",
        "police-greater-manchester, la-wigan, PST-1403",
        "la-herefordshire, la-herefordshire, PST-1401",
        "rhi-wigan-listen, la-nowhere, PST-1404"
    })
    void checkWhenOnBehalfOfThenMandateAndRelationAreNeeded(String sender, String principal, String expected) {
        EntitlementAnswer answer = check(DocumentType.RHI_SUMMARY, sender, Map.of("/onBehalfOf", principal));
        if (expected.equals("yes")) {
            assertThat(answer).isInstanceOf(Entitled.class);
        } else {
            assertThat(code(answer)).isEqualTo(expected);
        }
    }

    @Test
    void checkWhenMandatesOfSeveralPartiesThenMustSayForWhom() {
        Agency sender = holding(
                new Agency.Mandate("la-wigan", Set.of(DocumentType.RHI_SUMMARY), "one"),
                new Agency.Mandate("la-newham", Set.of(DocumentType.RHI_SUMMARY), "two"));
        assertThat(code(check(DocumentType.RHI_SUMMARY, sender, BASE))).isEqualTo("PST-1405");
        Map<String, String> named = new HashMap<>(BASE);
        named.put("/onBehalfOf", "la-newham");
        assertThat(check(DocumentType.RHI_SUMMARY, sender, named))
                .isEqualTo(new Entitled(Optional.of(TestAgencies.agency("la-newham")), Relation.PLACING_AUTHORITY));
    }

    @Test
    void checkWhenMandateComesFromAHomeThenReachesNoFurtherThanTheHome() {
        Agency sender = holding(new Agency.Mandate("home-alder-house", Set.of(DocumentType.values()), "group office"));
        assertThat(check(DocumentType.RISK_ASSESSMENT, sender, BASE))
                .isEqualTo(new Entitled(
                        Optional.of(TestAgencies.agency("home-alder-house")), Relation.PLACEMENT_PROVIDER));
        assertThat(code(check(DocumentType.RHI_SUMMARY, sender, BASE))).isEqualTo("PST-1401");
    }

    @Test
    void checkWhenHomeHoldsAMandateThenMayAlsoSayWhatItsGiverMay() {
        Agency home = TestAgencies.agency("home-alder-house");
        Agency mandated = with(home, new Agency.Mandate("la-wigan", Set.of(DocumentType.RHI_SUMMARY), "pilot"));
        assertThat(check(DocumentType.RHI_SUMMARY, mandated, BASE))
                .isEqualTo(new Entitled(Optional.of(TestAgencies.agency("la-wigan")), Relation.HOST_AUTHORITY));
    }

    @ParameterizedTest
    @CsvSource({
        "la-newham, placing-authority, yes",
        "la-newham, childrens-home, PST-1406",
        "la-newham, foster-agency, PST-1406",
        "home-alder-house, childrens-home, yes",
        "home-alder-house, placing-authority, PST-1406",
        "home-alder-house, foster-agency, PST-1406",
        "home-alder-house, no-such-source, PST-1406",
        "la-herefordshire, placing-authority, PST-1401"
    })
    void checkWhenNotificationSourceIsNotTheSenderThenRefused(String sender, String source, String expected) {
        EntitlementAnswer answer =
                check(DocumentType.PLACEMENT_NOTIFICATION, sender, Map.of("/notificationSource", source));
        assertThat(answer instanceof Entitled ? "yes" : code(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "fostering-mosslands, foster-agency, yes",
        "fostering-mosslands, childrens-home, PST-1406",
        "supported-pier-court, other-placement, yes",
        "supported-pier-court, placing-authority, PST-1406"
    })
    void checkWhenOtherProviderNotifiesThenItsOwnSourceIsNeeded(String provider, String source, String expected) {
        Map<String, String> changes =
                Map.of("/placement/provider", provider, "/placement/district", "Wigan", "/notificationSource", source);
        EntitlementAnswer answer = check(DocumentType.PLACEMENT_NOTIFICATION, provider, changes);
        assertThat(answer instanceof Entitled ? "yes" : code(answer)).isEqualTo(expected);
    }

    @Test
    void checkWhenMandateForNotificationsThenSourceIsThatOfTheGiver() {
        Agency office = holding(new Agency.Mandate("home-alder-house", Set.of(DocumentType.values()), "group office"));
        Map<String, String> changes = new HashMap<>(BASE);
        changes.put("/notificationSource", "childrens-home");
        assertThat(check(DocumentType.PLACEMENT_NOTIFICATION, office, changes)).isInstanceOf(Entitled.class);
        changes.put("/notificationSource", "placing-authority");
        assertThat(code(check(DocumentType.PLACEMENT_NOTIFICATION, office, changes)))
                .isEqualTo("PST-1406");
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void refusalRevealsNothingAboutTheChildWhenDocumentsDiffer(DocumentType type) {
        EntitlementAnswer one = check(type, "la-herefordshire", Map.of("/child/name/family", "Quillfeather"));
        EntitlementAnswer other =
                check(type, "la-herefordshire", Map.of("/responsibleAuthority", "la-kent", "/id", "OTHER-1"));
        assertThat(one).isInstanceOf(NotEntitled.class).isEqualTo(other);
    }

    @Test
    void checkWhenNoPlacementThenOnlyTheResponsibleAuthorityAndItsMandatesSpeak() {
        Document document = TestSubmissions.atHome(DocumentType.RHI_SUMMARY, "la-wigan");
        Parties parties = TestSubmissions.parties(document);
        AgencyRegistry registry = TestAgencies.registry();
        List<String> entitled = registry.all().stream()
                .filter(agency -> Entitlement.check(document, agency, parties, registry) instanceof Entitled)
                .map(Agency::id)
                .toList();
        assertThat(entitled).containsExactly("la-wigan", "rhi-wigan-listen");
    }

    private static List<String> answers(String sender) {
        return List.of(DocumentType.values()).stream()
                .map(type -> check(type, sender, Map.of("/notificationSource", source(sender))))
                .map(answer -> answer instanceof Entitled entitled
                        ? entitled.onBehalfOf().map(Agency::id).orElse("yes")
                        : code(answer))
                .toList();
    }

    private static String source(String sender) {
        return TestAgencies.agency(sender).kind() == AgencyKind.CHILDRENS_HOME ? "childrens-home" : "placing-authority";
    }

    private static EntitlementAnswer check(DocumentType type, String sender, Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(BASE);
        all.putAll(changes);
        return check(type, TestAgencies.agency(sender), all);
    }

    private static EntitlementAnswer check(DocumentType type, Agency sender, Map<String, String> changes) {
        Map<String, String> named = new HashMap<>(changes);
        named.remove("/onBehalfOf");
        Parties parties = TestSubmissions.parties(inAlderHouse(type, named));
        return Entitlement.check(inAlderHouse(type, changes), sender, parties, TestAgencies.registry());
    }

    private static String code(EntitlementAnswer answer) {
        return answer instanceof NotEntitled refused ? refused.code() : "entitled";
    }

    private static Agency holding(Agency.Mandate... mandates) {
        return with(TestAgencies.agency("rhi-newport-sgwrs"), mandates);
    }

    private static Agency with(Agency agency, Agency.Mandate... mandates) {
        return new Agency(
                agency.id(),
                agency.name(),
                agency.kind(),
                agency.nation(),
                agency.codes(),
                agency.authority(),
                agency.force(),
                agency.units(),
                agency.accepts(),
                List.of(mandates),
                agency.push());
    }
}

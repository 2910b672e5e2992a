// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The data in config/agencies against what is known of England and Wales. */
class RegistryDataTest {

    private final AgencyRegistry registry = TestAgencies.registry();

    @Test
    void allWhenLoadedThenHoldsEveryAuthorityForceAndDistrict() {
        assertThat(ofKind(AgencyKind.LOCAL_AUTHORITY)).hasSize(175);
        assertThat(ofKind(AgencyKind.LOCAL_AUTHORITY).filter(a -> a.nation().equals("Wales")))
                .hasSize(22);
        assertThat(ofKind(AgencyKind.POLICE_FORCE)).hasSize(44);
        assertThat(ofKind(AgencyKind.POLICE_FORCE)
                        .filter(force -> !force.codes().isEmpty()))
                .hasSize(43);
        assertThat(registry.districts()).hasSize(348);
        assertThat(registry.districts().stream().filter(District::current)).hasSize(318);
    }

    @Test
    void forceOfWhenAuthorityThenIsOneTerritorialForceOfTheSameNation() {
        assertThat(ofKind(AgencyKind.LOCAL_AUTHORITY)).allSatisfy(authority -> {
            Agency force = registry.forceOf(authority).orElseThrow();
            assertThat(force.kind()).isEqualTo(AgencyKind.POLICE_FORCE);
            assertThat(force.nation()).isEqualTo(authority.nation());
            assertThat(force.codes()).isNotEmpty();
        });
    }

    @Test
    void forceOfWhenAskedForAllAuthoritiesThenEveryTerritorialForceHasOne() {
        Set<String> policing = ofKind(AgencyKind.LOCAL_AUTHORITY)
                .map(authority -> authority.force().orElseThrow())
                .collect(Collectors.toSet());
        assertThat(policing).hasSize(43).doesNotContain("police-british-transport");
    }

    @Test
    void authorityOfDistrictWhenAnyCodeThenIsTheAuthorityItIsListedUnder() {
        assertThat(registry.districts())
                .allSatisfy(district -> assertThat(registry.authorityOfDistrict(district.code()))
                        .isInstanceOfSatisfying(
                                DistrictAnswer.Found.class,
                                found -> assertThat(found.authority().id()).isEqualTo(district.authority())));
    }

    @Test
    void codesWhenUnitaryOrWelshThenTheAuthorityIsItsOwnDistrict() {
        Set<String> current = registry.districts().stream()
                .filter(District::current)
                .map(District::code)
                .collect(Collectors.toSet());
        assertThat(ofKind(AgencyKind.LOCAL_AUTHORITY)
                        .map(authority -> authority.codes().iterator().next())
                        .filter(code -> !code.startsWith("E10")))
                .hasSize(154)
                .allMatch(current::contains);
    }

    @Test
    void codesWhenEnglishThenHoldACodeOfTheDepartmentForEducation() {
        assertThat(ofKind(AgencyKind.LOCAL_AUTHORITY))
                .allSatisfy(authority -> assertThat(authority.codes().stream().filter(code -> code.matches("\\d{3}")))
                        .hasSize(authority.nation().equals("England") ? 1 : 0));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    E08000016, la-barnsley, police-south-yorkshire
                    E08000038, la-barnsley, police-south-yorkshire
                    E08000019, la-sheffield, police-south-yorkshire
                    E08000039, la-sheffield, police-south-yorkshire
                    E08000020, la-gateshead, police-northumbria
                    E06000048, la-northumberland, police-northumbria
                    E06000019, la-herefordshire, police-west-mercia
                    E06000034, la-thurrock, police-essex
                    E06000033, la-southend-on-sea, police-essex
                    E07000072, la-essex, police-essex
                    E08000010, la-wigan, police-greater-manchester
                    E08000031, la-wolverhampton, police-west-midlands
                    E07000235, la-worcestershire, police-west-mercia
                    E07000195, la-staffordshire, police-staffordshire
                    W06000022, la-newport, police-gwent
                    W06000018, la-caerphilly, police-gwent
                    W06000023, la-powys, police-dyfed-powys
                    W06000024, la-merthyr-tydfil, police-south-wales
                    W06000006, la-wrexham, police-north-wales
                    E09000001, la-city-of-london, police-city-of-london
                    E09000033, la-westminster, police-metropolitan
                    E06000053, la-isles-of-scilly, police-devon-and-cornwall
                    E07000103, la-hertfordshire, police-hertfordshire
                    E07000028, la-cumberland, police-cumbria
                    E07000027, la-westmorland-and-furness, police-cumbria
                    E07000246, la-somerset, police-avon-and-somerset
                    E07000005, la-buckinghamshire, police-thames-valley
                    E07000154, la-west-northamptonshire, police-northamptonshire
                    E07000165, la-north-yorkshire, police-north-yorkshire
                    E06000057, la-northumberland, police-northumbria
                    E06000010, la-kingston-upon-hull, police-humberside
                    E06000023, la-bristol, police-avon-and-somerset
                    E06000046, la-isle-of-wight, police-hampshire
                    """)
    void authorityOfDistrictWhenCodeOfARealPlaceThenIsItsAuthorityAndForce(
            String code, String authority, String force) {
        assertThat(registry.authorityOfDistrict(code)).isInstanceOfSatisfying(DistrictAnswer.Found.class, found -> {
            assertThat(found.authority().id()).isEqualTo(authority);
            assertThat(found.authority().force()).contains(force);
        });
    }

    @ParameterizedTest
    @CsvSource({"la-derbyshire, East Midlands", "la-lincolnshire, East Midlands", "la-wigan, North West"})
    void profileWhenAuthorityThenSaysItsRegion(String id, String region) {
        assertThat(registry.profile(TestAgencies.agency(id)).region()).contains(region);
    }

    @Test
    void unitsWhenAuthorityOrForceThenHoldThoseThatProtocolsRelyOn() {
        assertThat(ofKind(AgencyKind.LOCAL_AUTHORITY))
                .allSatisfy(authority ->
                        assertThat(unitIds(authority)).contains("front-door", "emergency-duty", "missing-coordinator"));
        assertThat(ofKind(AgencyKind.POLICE_FORCE))
                .allSatisfy(force -> assertThat(unitIds(force)).contains("missing-person-team"));
        assertThat(unitIds(TestAgencies.agency("la-wolverhampton"))).contains("missing-deputy", "mash");
        assertThat(TestAgencies.agency("police-gwent").units())
                .contains(new Agency.Unit("missing-person-team", "Missing children team"));
    }

    @ParameterizedTest
    @CsvSource({
        "police-gwent",
        "police-essex",
        "police-greater-manchester",
        "police-west-mercia",
        "police-west-midlands"
    })
    void allWhenPartnershipThenHasHomesFosteringInterviewersAndPartners(String force) {
        Collection<AgencyKind> kinds = registry.all().stream()
                .filter(agency -> agency.force().filter(force::equals).isPresent())
                .map(Agency::kind)
                .toList();
        assertThat(kinds)
                .contains(
                        AgencyKind.FOSTERING_AGENCY,
                        AgencyKind.OTHER_PLACEMENT,
                        AgencyKind.INTERVIEW_PROVIDER,
                        AgencyKind.YOUTH_JUSTICE,
                        AgencyKind.HEALTH,
                        AgencyKind.VOLUNTARY);
        assertThat(kinds.stream().filter(kind -> kind == AgencyKind.CHILDRENS_HOME))
                .hasSizeBetween(2, 3);
    }

    @ParameterizedTest
    @EnumSource(AgencyKind.class)
    void acceptsWhenAnyKindThenTakesSomething(AgencyKind kind) {
        assertThat(ofKind(kind))
                .isNotEmpty()
                .allSatisfy(agency -> assertThat(agency.accepts()).isNotEmpty());
    }

    private Stream<Agency> ofKind(AgencyKind kind) {
        return registry.all().stream().filter(agency -> agency.kind() == kind);
    }

    private static List<String> unitIds(Agency agency) {
        return agency.units().stream().map(Agency.Unit::id).toList();
    }
}

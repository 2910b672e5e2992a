// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictNamesTest {

    private static final long SEED = 20261125;

    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            name -> name.toUpperCase(Locale.ROOT),
            name -> name.toLowerCase(Locale.ROOT),
            name -> "  " + name.replace(" ", "  ") + " ",
            name -> name.replace('-', ' '),
            name -> name.replace(" and ", " & "),
            name -> name.replace("'", "’"),
            name -> name.replace("o", "ö").replace("e", "é"),
            name -> name + " Council",
            name -> name + " Borough Council",
            name -> name + " District",
            name -> "Metropolitan Borough of " + name,
            name -> "the " + name);

    private final AgencyRegistry registry = TestAgencies.registry();

    @Test
    void authorityOfDistrictWhenSpelledAnotherWayThenIsTheSameAuthority() {
        Random random = new Random(SEED);
        for (District district : registry.districts()) {
            String name = district.name();
            boolean inverted = name.contains(", ");
            if (inverted || name.equals("City of London")) {
                continue;
            }
            for (int i = 0; i < 8; i++) {
                String spelled = SPELLINGS.get(random.nextInt(SPELLINGS.size())).apply(name);
                String again =
                        SPELLINGS.get(random.nextInt(SPELLINGS.size() - 5)).apply(spelled);
                assertThat(registry.authorityOfDistrict(again))
                        .as("seed %d, %s", SEED, again)
                        .isInstanceOfSatisfying(
                                DistrictAnswer.Found.class,
                                found -> assertThat(found.authority().id()).isEqualTo(district.authority()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Herefordshire, County of; la-herefordshire
                    County of Herefordshire; la-herefordshire
                    Herefordshire; la-herefordshire
                    Bristol; la-bristol
                    City of Bristol; la-bristol
                    Bristol, City of; la-bristol
                    BRISTOL CITY COUNCIL; la-bristol
                    Hull; la-kingston-upon-hull
                    Kingston upon Hull, City of; la-kingston-upon-hull
                    Durham; la-county-durham
                    Durham County Council; la-county-durham
                    City and County of Swansea Council; la-swansea
                    Ynys Mon; la-isle-of-anglesey
                    Ynys Môn; la-isle-of-anglesey
                    Casnewydd; la-newport
                    Rhondda Cynon Taff; la-rhondda-cynon-taf
                    Saint Helens; la-st-helens
                    St Albans; la-hertfordshire
                    Kings Lynn and West Norfolk; la-norfolk
                    Essex; la-essex
                    Essex County Council; la-essex
                    Shropshire County Council; la-shropshire
                    City of London; la-city-of-london
                    London, City of; la-city-of-london
                    City of Bradford Metropolitan District Council; la-bradford
                    Royal Borough of Windsor and Maidenhead; la-windsor-and-maidenhead
                    Newcastle City Council; la-newcastle-upon-tyne
                    """)
    void authorityOfDistrictWhenUsualNameThenIsFound(String name, String authority) {
        assertThat(registry.authorityOfDistrict(name))
                .isInstanceOfSatisfying(
                        DistrictAnswer.Found.class,
                        found -> assertThat(found.authority().id()).isEqualTo(authority));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Newcastle; Newcastle upon Tyne; Newcastle-under-Lyme
                    Kingston; Kingston upon Thames; Kingston upon Hull
                    Cheshire; Cheshire East; Cheshire West and Chester
                    Richmond; Richmond upon Thames; Richmondshire
                    Leicester County Council; Leicester; Leicestershire
                    Northamptonshire; North Northamptonshire; West Northamptonshire
                    """)
    void authorityOfDistrictWhenPartOfSeveralNamesThenIsAmbiguous(String name, String one, String other) {
        assertThat(registry.authorityOfDistrict(name))
                .isInstanceOfSatisfying(
                        DistrictAnswer.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.names())
                                .contains(one, other)
                                .hasSizeLessThan(9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Wigann; Wigan
                    Thurock; Thurrock
                    Wolverhamton; Wolverhampton
                    Barow in Furness; Barrow-in-Furness
                    Bedfordshire; Central Bedfordshire
                    """)
    void authorityOfDistrictWhenMisspelledThenIsUnknownAndSuggests(String name, String meant) {
        assertThat(registry.authorityOfDistrict(name))
                .isInstanceOfSatisfying(
                        DistrictAnswer.Unknown.class,
                        unknown -> assertThat(unknown.suggestions()).contains(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"London", "Glasgow", "", " ", "-", "Council", "North", "S12000049", "E07000999", "E0800001"})
    void authorityOfDistrictWhenNoDistrictThenIsUnknownWithoutGuess(String name) {
        assertThat(registry.authorityOfDistrict(name)).isEqualTo(new DistrictAnswer.Unknown(List.of()));
    }

    @Test
    void authorityOfDistrictWhenNameIsEndlessThenIsUnknown() {
        assertThat(registry.authorityOfDistrict("Wigan" + " council".repeat(100_000)))
                .isEqualTo(new DistrictAnswer.Unknown(List.of()));
    }

    @Test
    void authorityOfDistrictWhenCountyThenHasNoDistrict() {
        DistrictAnswer.Found essex = (DistrictAnswer.Found) registry.authorityOfDistrict("E10000012");
        assertThat(essex.district()).isEmpty();
        DistrictAnswer.Found sheffield = (DistrictAnswer.Found) registry.authorityOfDistrict("Sheffield");
        assertThat(sheffield.district().map(District::code)).contains("E08000039");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyRegistryTest {

    private final AgencyRegistry registry = TestAgencies.registry();

    @ParameterizedTest
    @CsvSource({
        "la-wigan, la-wigan",
        "E08000010, la-wigan",
        "e08000010, la-wigan",
        "359, la-wigan",
        "E08000016, la-barnsley",
        "E08000020, la-gateshead",
        "E06000048, la-northumberland",
        "E23000028, police-essex",
        "SC901001, home-alder-house",
        "SIN-00905001-GWNT, home-usk-house"
    })
    void resolveWhenIdOrAnyCodeThenIsTheAgency(String idOrCode, String id) {
        assertThat(registry.resolve(idOrCode).map(Agency::id)).contains(id);
    }

    @Test
    void findWhenCodeThenIsEmpty() {
        assertThat(registry.find("E08000010")).isEmpty();
        assertThat(registry.resolve("LA-WIGAN")).isEmpty();
    }

    @Test
    void forceOfWhenHomeInAnotherAuthorityThenIsTheForceOfItsDistrict() {
        Agency home = TestAgencies.agency("home-colne-mead");
        assertThat(home.authority()).contains("la-essex");
        assertThat(registry.forceOf(home).map(Agency::id)).contains("police-essex");
        assertThat(registry.forceOf(TestAgencies.agency("police-essex"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wigan, la-wigan",
        "E08000010, la-wigan",
        "SC901001, home-alder-house",
        "ty derw, home-ty-derw",
        "Tŷ Derw, home-ty-derw",
        "transport police, police-british-transport",
        "ynys mon, la-isle-of-anglesey"
    })
    void searchWhenNameOrCodeThenBestMatchComesFirst(String text, String id) {
        assertThat(registry.search(text)).first().extracting(Agency::id).isEqualTo(id);
    }

    @Test
    void searchWhenKindAndAreaThenEveryHitHasBoth() {
        List<Agency> homes = registry.search("gwent home");
        assertThat(homes)
                .hasSize(3)
                .allMatch(agency -> agency.kind() == AgencyKind.CHILDRENS_HOME)
                .allMatch(agency -> agency.force().equals(Optional.of("police-gwent")));
        assertThat(registry.search("no such place")).isEmpty();
        assertThat(registry.search(" ")).hasSameSizeAs(registry.all());
    }

    @Test
    void agenciesWhenHandedOutThenCannotBeChanged() {
        Set<String> codes = TestAgencies.agency("la-wigan").codes();
        assertThatThrownBy(() -> codes.add("E00000000")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> registry.all().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> registry.districts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}

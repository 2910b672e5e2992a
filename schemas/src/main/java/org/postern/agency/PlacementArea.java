// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.postern.document.Issue;

/**
 * Finds the authority in whose area a placement is. Up to three facts say so: the place of the registered provider, the
 * district and the host authority. One is enough; where there are more they must agree, because a wrong one would send
 * the document to the wrong force.
 */
final class PlacementArea {

    private static final Set<AgencyKind> PROVIDERS = EnumSet.of(
            AgencyKind.LOCAL_AUTHORITY,
            AgencyKind.CHILDRENS_HOME,
            AgencyKind.FOSTERING_AGENCY,
            AgencyKind.OTHER_PLACEMENT);

    /**
     * What was found.
     *
     * @param host empty only if an issue was told
     */
    record Placed(Optional<Agency> host, Optional<Agency> provider) {}

    private final AgencyRegistry registry;
    private final AgencyLookup lookup;
    private final Consumer<Issue> issues;

    PlacementArea(AgencyRegistry registry, AgencyLookup lookup, Consumer<Issue> issues) {
        this.registry = registry;
        this.lookup = lookup;
        this.issues = issues;
    }

    Placed of(RoutingFacts facts) {
        Optional<Agency> provider = facts.provider().flatMap(id -> provider(id, facts));
        Optional<DistrictAnswer.Found> home = provider.flatMap(one -> place(one, registry));
        Optional<DistrictAnswer.Found> district = facts.district().flatMap(this::district);
        Optional<Agency> named = facts.hostAuthority().flatMap(id -> lookup.authority(id, RoutingFacts.HOST));
        if (home.isPresent()) {
            checkAgainstHome(home.get(), district, named);
        } else {
            checkAgainstDistrict(district, named);
        }
        boolean nothingSaid = facts.provider().isEmpty()
                && facts.district().isEmpty()
                && facts.hostAuthority().isEmpty();
        boolean onlyAgencyWithoutPlace = provider.isPresent()
                && home.isEmpty()
                && facts.district().isEmpty()
                && facts.hostAuthority().isEmpty();
        if (nothingSaid || onlyAgencyWithoutPlace) {
            issues.accept(RoutingIssue.NO_AREA.at(RoutingFacts.PLACEMENT));
        }
        Optional<Agency> host =
                home.or(() -> district).map(DistrictAnswer.Found::authority).or(() -> named);
        return new Placed(host, provider);
    }

    private Optional<Agency> provider(String id, RoutingFacts facts) {
        Optional<Agency> found = lookup.agency(id, RoutingFacts.PROVIDER, RoutingIssue.UNKNOWN_PROVIDER);
        if (found.isPresent() && !PROVIDERS.contains(found.get().kind())) {
            issues.accept(RoutingIssue.NOT_A_PROVIDER.at(RoutingFacts.PROVIDER));
            return Optional.empty();
        }
        boolean otherNumber = found.isPresent()
                && found.get().kind() != AgencyKind.LOCAL_AUTHORITY
                && facts.registration()
                        .filter(number -> !isOf(found.get(), number))
                        .isPresent();
        if (otherNumber) {
            issues.accept(RoutingIssue.REGISTRATION_NOT_OF_PROVIDER.at(RoutingFacts.REGISTRATION));
        }
        return found;
    }

    private static boolean isOf(Agency provider, String number) {
        String plain = number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return provider.codes().isEmpty() || provider.codes().contains(plain);
    }

    /** Where the provider is registered to be. */
    static Optional<DistrictAnswer.Found> place(Agency provider, AgencyRegistry registry) {
        return registry.profile(provider)
                .site()
                .map(site -> registry.authorityOfDistrict(site.district()))
                .filter(DistrictAnswer.Found.class::isInstance)
                .map(DistrictAnswer.Found.class::cast);
    }

    private Optional<DistrictAnswer.Found> district(String nameOrCode) {
        DistrictAnswer answer = registry.authorityOfDistrict(nameOrCode);
        if (answer instanceof DistrictAnswer.Found found) {
            return Optional.of(found);
        }
        if (answer instanceof DistrictAnswer.Ambiguous ambiguous) {
            String names = String.join("; ", ambiguous.names());
            issues.accept(RoutingIssue.AMBIGUOUS_DISTRICT.at(RoutingFacts.DISTRICT, names));
        } else if (answer instanceof DistrictAnswer.Unknown unknown) {
            String hint = Suggestions.sentence(unknown.suggestions());
            issues.accept(RoutingIssue.UNKNOWN_DISTRICT.at(RoutingFacts.DISTRICT, hint));
        }
        return Optional.empty();
    }

    private void checkAgainstHome(
            DistrictAnswer.Found home, Optional<DistrictAnswer.Found> district, Optional<Agency> named) {
        if (district.isPresent() && !agree(home, district.get())) {
            String place =
                    home.district().map(District::name).orElse(home.authority().name());
            issues.accept(RoutingIssue.DISTRICT_NOT_OF_HOME.at(RoutingFacts.DISTRICT, place));
        }
        if (named.isPresent() && !named.get().equals(home.authority())) {
            issues.accept(RoutingIssue.HOST_NOT_OF_HOME.at(
                    RoutingFacts.HOST, home.authority().name()));
        }
    }

    private void checkAgainstDistrict(Optional<DistrictAnswer.Found> district, Optional<Agency> named) {
        if (district.isPresent()
                && named.isPresent()
                && !named.get().equals(district.get().authority())) {
            issues.accept(RoutingIssue.HOST_NOT_OF_DISTRICT.at(
                    RoutingFacts.HOST, district.get().authority().name()));
        }
    }

    private static boolean agree(DistrictAnswer.Found home, DistrictAnswer.Found said) {
        boolean otherDistrict = home.district()
                .flatMap(own -> said.district().filter(own::excludes))
                .isPresent();
        return home.authority().equals(said.authority()) && !otherDistrict;
    }
}

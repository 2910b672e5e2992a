// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.postern.client.ClientError;
import org.postern.client.Patience;
import org.postern.client.data.DataFolder;
import org.postern.client.data.StartingGateway;
import org.postern.client.http.GatewayConnector;
import org.postern.client.identity.Identity;
import org.postern.client.identity.IdentityFiles;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which gateway is asked, as whom, and whom we trust; what is not said is found in the data folder or the environment. */
final class ConnectOptions {

    private static final int NAMED_SECONDS = 10;
    private static final int STARTING_SECONDS = 30;

    @Option(names = "--gateway", paramLabel = "URL", description = "The gateway's address; or POSTERN_GATEWAY.")
    private URI gateway;

    @Option(
            names = "--identity",
            paramLabel = "FILE",
            description = "Your agency's keys: a folder, a PEM or a PKCS#12 file; or POSTERN_IDENTITY.")
    private Path identity;

    @Option(
            names = "--trust",
            paramLabel = "PEM",
            description =
                    "The trusted authority's certificate and revocation list, files or a folder; or POSTERN_TRUST.")
    private List<Path> trust = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of a gateway on this machine, where all of this is found (default: .postern).")
    private Path data;

    @Option(names = "--as", paramLabel = "AGENCY", description = "The agency on whose part this is done.")
    private String as;

    @Option(
            names = "--sign-in",
            paramLabel = "HOW",
            defaultValue = "mtls",
            description = "mtls: with the client certificate; dpop: with signatures of its key (default: mtls).")
    private GatewayConnector.SignIn signIn;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long to try again while the gateway cannot be reached (default: 10; with a data folder,"
                    + " whose gateway may be starting, 30).")
    private Integer wait;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Signed in on first use, as the agency that --as or the identity names. */
    Session session() {
        return session(Optional::empty);
    }

    /** As this agency, where it is named. */
    Session sessionOf(Optional<String> agency) {
        return session(() -> agency);
    }

    /** As the agency that sent or collected what has this id. */
    Session session(UUID about) {
        return session(() -> folder().knownIds().agencyOf(about));
    }

    /** As any agency whose keys are here, for what every agency may ask. */
    Session sessionOfAnyone() {
        return session(() -> folder().knownIds().lastAgency().or(this::anyAgency));
    }

    /** The address first: a gateway that is just starting makes the keys as well. */
    private Session session(Supplier<Optional<String>> known) {
        URI address = address().orElseGet(this::ofThisMachine);
        Identity own = identity(known.get());
        if (as != null && !own.agency().equals(as)) {
            throw Stop.usage(ClientError.OTHER_AGENCY);
        }
        TrustStore store = trusted();
        GatewayConnector connector =
                new GatewayConnector(address, store, Patience.of(patience(NAMED_SECONDS)), Clock.systemUTC());
        return new Session(Stop.unless(connector.connect(own, signIn), Exit.WRONG_USAGE), own, store, folder());
    }

    /** The authorities that --trust names, for what is checked offline. */
    Optional<TrustStore> namedTrust() {
        return trust.isEmpty() ? Optional.empty() : Optional.of(Stop.unless(TrustFiles.load(trust), Exit.WRONG_USAGE));
    }

    DataFolder folder() {
        return new DataFolder(data == null ? DataFolder.DEFAULT : data);
    }

    private Optional<URI> address() {
        return gateway == null && data == null
                ? variable("POSTERN_GATEWAY").map(URI::create)
                : Optional.ofNullable(gateway);
    }

    private URI ofThisMachine() {
        try (Progress progress = Progress.of(command.commandLine().getErr(), "Waiting for the gateway")) {
            progress.now("Waiting for the gateway of " + folder().root());
            Verdict<URI> address =
                    StartingGateway.of(folder(), patience(STARTING_SECONDS)).address();
            boolean nothingSaid = address instanceof Verdict.Refused<URI> refused
                    && refused.refusal().code().equals(ClientError.NO_GATEWAY.code());
            return Stop.unless(address, nothingSaid ? Exit.WRONG_USAGE : Exit.UNREACHABLE);
        }
    }

    private Duration patience(int seconds) {
        return Duration.ofSeconds(wait == null ? seconds : wait);
    }

    private Identity identity(Optional<String> known) {
        Path place = Optional.ofNullable(identity)
                .or(() -> data == null ? variable("POSTERN_IDENTITY").map(Path::of) : Optional.empty())
                .or(() -> Optional.ofNullable(as).or(() -> known).map(folder()::identity))
                .orElseThrow(() -> Stop.usage(
                        Files.isDirectory(folder().pki().root()) ? ClientError.NO_AGENCY : ClientError.NO_IDENTITY));
        if (!Files.exists(place)) {
            throw Stop.usage(ClientError.NO_IDENTITY_AT, place);
        }
        return Stop.unless(IdentityFiles.load(place, Passphrase.given()), Exit.WRONG_USAGE);
    }

    private TrustStore trusted() {
        List<Path> places = !trust.isEmpty()
                ? trust
                : data == null
                        ? variable("POSTERN_TRUST").map(Path::of).map(List::of).orElseGet(this::ofTheFolder)
                        : ofTheFolder();
        return Stop.unless(TrustFiles.load(places), Exit.WRONG_USAGE);
    }

    private List<Path> ofTheFolder() {
        Path certificate = folder().pki().authorityCertificate();
        Path list = folder().pki().revocationList();
        if (!Files.exists(certificate)) {
            throw Stop.usage(ClientError.NO_TRUST);
        }
        return Files.exists(list) ? List.of(certificate, list) : List.of(certificate);
    }

    private Optional<String> anyAgency() {
        try (Stream<Path> agencies = Files.list(folder().pki().root().resolve("agencies"))) {
            return agencies.map(agency -> agency.getFileName().toString())
                    .sorted()
                    .findFirst();
        } catch (IOException noSuchFolder) {
            return Optional.empty();
        }
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}

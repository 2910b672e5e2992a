// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agent.identity.IdentityPlace;
import org.postern.agent.setup.Section;
import org.postern.agent.setup.SetupIssue;
import org.postern.client.http.GatewayConnector.SignIn;

/**
 * What agent.yaml says of the agent itself.
 *
 * @param agency    whose agent it is; empty where the keys say it
 * @param agencies  folder with the registry; empty for that which came along
 * @param mappings  folder with mappings of the site's own
 * @param memory    the agent's own folder
 * @param memoryKey file with the secret of the memory; made where there is none
 */
public record AgentSettings(
        Optional<String> agency,
        URI gateway,
        SignIn signIn,
        IdentityPlace identity,
        List<Path> trust,
        Optional<Path> agencies,
        Optional<Path> mappings,
        Path memory,
        Path memoryKey) {

    private static final Map<String, SignIn> SIGN_IN = Map.of("mtls", SignIn.MTLS, "dpop", SignIn.DPOP);
    private static final URI NOWHERE = URI.create("https://gateway.invalid");

    static AgentSettings read(Section file) {
        if (!file.has("identity")) {
            file.problem("identity", SetupIssue.MISSING, "identity");
        }
        List<Path> trust = file.paths("trust");
        if (trust.isEmpty()) {
            file.problem("trust", SetupIssue.MISSING, "trust");
        }
        return new AgentSettings(
                file.optional("agency"),
                gateway(file),
                file.choice("signIn", SIGN_IN, SignIn.MTLS),
                file.section("identity").map(IdentityPlace::read).orElse(null),
                trust,
                file.optionalPath("agencies"),
                file.optionalPath("mappings"),
                file.path("memory"),
                file.path("memoryKey"));
    }

    /** Files and folders of the keys and of whom they are vouched for by. */
    public List<Path> keysAndTrust() {
        return Stream.concat(trust.stream(), identity.files().stream()).toList();
    }

    private static URI gateway(Section file) {
        if (file.text("gateway").isEmpty()) {
            return NOWHERE;
        }
        return file.parsed("gateway", AgentSettings::address, "an address such as https://gateway.example:8443")
                .orElse(NOWHERE);
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getQuery() != null) {
            throw new IllegalArgumentException("no address of a gateway");
        }
        return address;
    }
}

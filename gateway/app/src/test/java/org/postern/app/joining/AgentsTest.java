// SPDX-License-Identifier: Apache-2.0
package org.postern.app.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.GWENT_POLICE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.app.testing.TestGateway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the folder of a home to the folder of a police force: two real agents, packed as agencies get them, and a real gateway
 * between them. Both agents are killed on the way.
 */
class AgentsTest {

    private static final String HOME = "home-ty-derw";
    private static final int CHILDREN = 24;
    private static final Duration LONG = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    @Test
    void sheetWhenBothAgentsAreKilledOnTheWayThenTheForceHasEveryChildOnceAndTheReadIsKnown() throws Exception {
        assumeThat(AgentProgram.JAR)
                .as("the packed agent, which mvn verify makes")
                .exists();
        try (TestGateway gateway = TestGateway.start("agents", Map.of());
                AgentProgram home = home(gateway);
                AgentProgram force = force(gateway)) {
            Files.createDirectories(folder.resolve("home/in"));
            Files.writeString(folder.resolve("home/in/movements.csv"), sheet());
            home.start();
            await().atMost(LONG).until(() -> accepted(gateway) >= 3 || !home.isAlive());
            home.kill();
            home.start();
            await().atMost(LONG).until(() -> home.files("in/done").size() == 1 || !home.isAlive());
            assertThat(home.files("in/error")).as(home.log()).isEmpty();
            assertThat(accepted(gateway)).isEqualTo(CHILDREN);

            force.start();
            await().atMost(LONG).until(() -> force.files("desk").size() >= 4 || !force.isAlive());
            force.kill();
            force.start();
            // Its missing person team and those who keep the contacts of homes have one each.
            int envelopes = count(gateway, "select count(*) from delivery where recipient = '" + GWENT_POLICE + "'");
            assertThat(envelopes).isEqualTo(2 * CHILDREN);
            await().atMost(LONG)
                    .untilAsserted(() ->
                            assertThat(force.files("desk")).as(force.log()).hasSize(2 * envelopes));
            await().atMost(LONG).until(() -> delivered(gateway) == envelopes);

            assertThat(children(force)).as(force.log()).hasSize(CHILDREN);
            assertThat(home.log() + force.log()).doesNotContain("Penhallow", "movements");
            String read = force.files("desk").get(0).replace(".json", "");
            // Whole from the first instant, as whoever renames a file has it.
            Path written = Files.writeString(folder.resolve("force/duty"), "duty-sergeant\n");
            Files.move(written, folder.resolve("force/desk/" + read + ".read"), StandardCopyOption.ATOMIC_MOVE);
            await().atMost(LONG).until(() -> force.files("desk").contains(read + ".acknowledged"));
            assertThat(acknowledged(gateway, read)).isEqualTo("duty-sergeant");
        }
    }

    private AgentProgram home(TestGateway gateway) throws IOException {
        return new AgentProgram(
                folder.resolve("home"),
                yaml(gateway, HOME) + "sources:\n  - {name: office, folder: in, every: 1s, stable: 0s}\n");
    }

    private AgentProgram force(TestGateway gateway) throws IOException {
        return new AgentProgram(
                folder.resolve("force"),
                yaml(gateway, GWENT_POLICE) + "deliver:\n  every: 1s\n  to:\n    - {name: desk, folder: desk}\n");
    }

    private static String yaml(TestGateway gateway, String agency) {
        gateway.pki().complete(agency);
        Path pki = gateway.pki().root();
        return """
            gateway: %s
            identity: {pem: %s/agencies/%s}
            trust: [%s/ca.crt, %s/ca.crl]
            memory: memory
            memoryKey: memory.key
            """.formatted(gateway.address(""), pki, agency, pki, pki);
    }

    private static String sheet() {
        StringBuilder sheet = new StringBuilder("Name,DOB,Placing LA,Admission date\n");
        for (int i = 0; i < CHILDREN; i++) {
            sheet.append("Carys Penhallow").append((char) ('a' + i)).append(",2/4/2012,Newport,2/11/2026\n");
        }
        return sheet.toString();
    }

    private Set<String> children(AgentProgram force) throws IOException {
        Set<String> children = new HashSet<>();
        for (String name : force.files("desk")) {
            if (name.endsWith(".json")) {
                JsonNode file = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("force/desk/" + name)));
                children.add(file.at("/disclosure/child/name/family").asString());
            }
        }
        return children;
    }

    private static int accepted(TestGateway gateway) {
        return count(gateway, "select count(*) from submission");
    }

    private static int delivered(TestGateway gateway) {
        return count(
                gateway,
                "select count(*) from delivery where recipient = '" + GWENT_POLICE + "' and state = 'DELIVERED'");
    }

    private static int count(TestGateway gateway, String sql) {
        return gateway.jdbc().sql(sql).query(Integer.class).single();
    }

    private static String acknowledged(TestGateway gateway, String envelope) {
        List<String> roles = gateway.jdbc()
                .sql("select role from acknowledgement where delivery = cast(:id as uuid)")
                .param("id", envelope)
                .query(String.class)
                .list();
        return String.join(" ", roles);
    }
}

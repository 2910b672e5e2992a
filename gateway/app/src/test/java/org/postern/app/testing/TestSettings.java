// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Settings of a gateway under test: everything in one folder, and short waits. */
public final class TestSettings {

    private TestSettings() {}

    public static Map<String, String> in(Path folder, TestPki pki, PushReceiver push) throws IOException {
        Path data = folder.resolve("data");
        Path registry = TestAgencies.registry(
                folder.resolve("agencies"),
                Map.of(
                        TestAgencies.THURROCK_HEALTH, push.address(TestAgencies.THURROCK_HEALTH),
                        TestAgencies.GWENT_HEALTH, push.address(TestAgencies.GWENT_HEALTH)));
        Map<String, String> settings = new TreeMap<>();
        settings.put("logging.file.name", data.resolve("logs/gateway.log").toString());
        settings.put("postern.storage.data-dir", data.toString());
        settings.put(
                "postern.storage.postgres-binaries",
                Path.of("target", "postgres-binaries").toAbsolutePath().toString());
        settings.put("postern.agencies.folder", registry.toString());
        settings.put("postern.agencies.trust", pki.root().toString());
        settings.put(
                "postern.agencies.certificates", pki.root().resolve("agencies").toString());
        settings.put(
                "postern.agencies.gateway-keys", pki.root().resolve("gateway").toString());
        settings.put(
                "postern.protocols.folder",
                TestProtocols.copy(folder.resolve("protocols")).toString());
        settings.put("postern.delivery.first-retry", "50ms");
        settings.put("postern.delivery.longest-retry", "200ms");
        settings.put("postern.delivery.park-after", "4");
        settings.put("postern.delivery.held-recheck", "500ms");
        settings.put("postern.delivery.push-timeout", "15s");
        settings.put("postern.delivery.sweep-every", "500ms");
        settings.put("postern.review.look-every", "500ms");
        settings.put("postern.acknowledgement.look-every", "500ms");
        settings.put("postern.ledger.interval", "100ms");
        settings.put("postern.security.requests-per-second", "1000");
        settings.put("postern.security.burst", "2000");
        return settings;
    }

    public static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}

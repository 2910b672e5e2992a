// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.postern.agent.TestKeys;
import org.postern.agent.TestTls;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.Party;

/** Pushes as a gateway does, with whichever certificate. */
public final class TestPusher {

    private final HttpClient http;

    public TestPusher(TestKeys keys, Party party) {
        http = HttpClient.newBuilder()
                .sslContext(TestTls.client(keys, keys.issue(party, CertificateUse.CLIENT)))
                .connectTimeout(Duration.ofSeconds(30))
                .build();
    }

    public HttpResponse<byte[]> push(int port, String path, String id, byte[] body) throws IOException {
        return send(port, path, id, "application/pkcs7-mime", HttpRequest.BodyPublishers.ofByteArray(body));
    }

    HttpResponse<byte[]> send(int port, String path, String id, String type, HttpRequest.BodyPublisher body)
            throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .header("Postern-Envelope", id)
                .POST(body)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

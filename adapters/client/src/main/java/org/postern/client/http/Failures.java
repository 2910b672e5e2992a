// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postern.client.ClientError;
import org.postern.client.GatewayRefusal;
import org.postern.client.Reply;

/** Tells apart what looks alike in Java: no gateway, a gateway we do not believe, and a gateway that does not believe us. */
final class Failures {

    private static final String ALERT = "Received fatal alert: ";

    private Failures() {}

    static <T> Reply<T> of(IOException failure, URI gateway) {
        List<Throwable> causes = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
        Optional<String> alert = causes.stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && message.startsWith(ALERT))
                .findFirst();
        if (alert.isPresent()) {
            return Reply.refuse(GatewayRefusal.of(ClientError.TLS.refusal(
                    gateway, "it refused our certificate (" + alert.get().substring(ALERT.length()) + ")")));
        }
        boolean notBelieved = causes.stream()
                .anyMatch(
                        cause -> cause instanceof CertificateException || cause instanceof CertPathValidatorException);
        boolean cutOff =
                causes.stream().anyMatch(cause -> cause instanceof EOFException || cause instanceof SocketException);
        boolean tls = causes.stream().anyMatch(SSLException.class::isInstance);
        return notBelieved || (tls && !cutOff)
                ? Reply.unreachable(ClientError.TLS.refusal(gateway, words(causes)))
                : Reply.unreachable(ClientError.UNREACHABLE.refusal(gateway));
    }

    /** The innermost reason: what stands outside only says that the handshake failed. */
    private static String words(List<Throwable> causes) {
        Throwable innermost = causes.get(causes.size() - 1);
        return innermost.getMessage() == null
                ? innermost.getClass().getSimpleName()
                : innermost.getMessage().replaceAll("\\s+", " ").replaceFirst("[. ]+$", "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mail;

import jakarta.mail.Session;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.postern.agent.setup.Secret;
import org.postern.agent.setup.Section;
import org.postern.client.command.TrustFiles;
import org.postern.envelope.pki.KeyStores;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/**
 * A mail server as agent.yaml names it; always over TLS, from the first byte or by STARTTLS, which is then required.
 *
 * @param trust authorities that its certificate may be from; empty for those of this Java
 */
public record MailServer(String host, int port, Encryption tls, String user, Secret password, List<Path> trust) {

    private static final int LAST_PORT = 65_535;
    private static final Map<String, Encryption> ENCRYPTION =
            Map.of("implicit", Encryption.IMPLICIT, "starttls", Encryption.STARTTLS);
    private static final String PATIENCE_MILLIS = "30000";

    /** When TLS begins. */
    public enum Encryption {
        IMPLICIT,
        STARTTLS
    }

    /** The entries {@code host}, {@code port}, {@code tls}, {@code user}, {@code password}, {@code trust}. */
    public static MailServer read(Section entries, int port) {
        return new MailServer(
                entries.text("host"),
                entries.number("port", port, 1, LAST_PORT),
                entries.choice("tls", ENCRYPTION, Encryption.IMPLICIT),
                entries.text("user"),
                entries.secret("password"),
                entries.paths("trust"));
    }

    /** Settings for one protocol, {@code imap} or {@code smtp}; refused where {@code trust} cannot be read. */
    Verdict<Session> session(String protocol) {
        return sockets().map(sockets -> Session.getInstance(properties(protocol, sockets)));
    }

    private Properties properties(String protocol, SSLSocketFactory sockets) {
        String start = "mail." + name(protocol) + ".";
        Properties properties = new Properties();
        properties.put(start + "host", host);
        properties.put(start + "port", Integer.toString(port));
        properties.put(start + "ssl.enable", Boolean.toString(tls == Encryption.IMPLICIT));
        properties.put(start + "starttls.enable", "true");
        properties.put(start + "starttls.required", Boolean.toString(tls == Encryption.STARTTLS));
        properties.put(start + "ssl.checkserveridentity", "true");
        properties.put(start + "ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put(start + "ssl.socketFactory", sockets);
        properties.put(start + "ssl.socketFactory.fallback", "false");
        properties.put(start + "auth", "true");
        properties.put(start + "connectiontimeout", PATIENCE_MILLIS);
        properties.put(start + "timeout", PATIENCE_MILLIS);
        properties.put(start + "writetimeout", PATIENCE_MILLIS);
        properties.put(start + "partialfetch", "false");
        // Addresses are judged as they are written: what is not strictly an address is nobody's.
        properties.put("mail.mime.address.strict", "true");
        return properties;
    }

    /** Under which name the provider is asked for: with TLS from the first byte it has one of its own. */
    String name(String protocol) {
        return tls == Encryption.IMPLICIT ? protocol + "s" : protocol;
    }

    private Verdict<SSLSocketFactory> sockets() {
        return trust.isEmpty()
                ? Verdict.accept(context(null))
                : TrustFiles.load(trust).map(MailServer::context);
    }

    private static SSLSocketFactory context(TrustStore authorities) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(authorities == null ? null : KeyStores.authorities(authorities));
            context.init(null, factory.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }

    /** Never where or who. */
    @Override
    public String toString() {
        return "MailServer";
    }
}

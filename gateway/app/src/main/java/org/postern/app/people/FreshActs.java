// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Asks for a fresh sign-in before an act that binds an agency, and hands its proof to the act once: of the same person,
 * later than it was asked for, and for that act alone.
 */
@Component
public class FreshActs {

    private static final String PENDING = "postern.fresh.pending";
    private static final String PROVED = "postern.fresh.proved";
    /** An issuer states whole seconds, and its clock may differ a little. */
    private static final Duration LEEWAY = Duration.ofSeconds(5);

    private final PeopleSettings settings;
    private final SecureRandom random = new SecureRandom();

    FreshActs(PeopleSettings settings) {
        this.settings = settings;
    }

    /**
     * Notes the act and says where to send the browser, so that the person signs in.
     *
     * @param returnTo a path of this console, where the act is then carried out
     */
    public String ask(HttpSession session, Person person, String purpose, String subject, String returnTo) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = purpose + ":" + subject + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.removeAttribute(PROVED);
        // The issuer's clock is the real one, whatever a test does to ours.
        session.setAttribute(PENDING, new FreshAct(purpose, subject, nonce, returnTo, person.id(), Instant.now()));
        return "/oauth2/authorization/" + PeopleSettings.OWN_CLIENT + "?fresh";
    }

    public Optional<FreshAct> pending(HttpSession session) {
        return Optional.ofNullable((FreshAct) session.getAttribute(PENDING));
    }

    /** @return where to go on, when this sign-in was for an act */
    public Optional<String> arrived(HttpSession session, Authentication authentication) {
        Optional<FreshAct> act = pending(session);
        if (act.isEmpty() || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        session.removeAttribute(PENDING);
        boolean proves = signedIn.person().id().equals(act.get().person())
                && act.get().hashedNonce().equals(signedIn.getIdToken().getNonce())
                && !signedIn.person().signedInAt().isBefore(act.get().askedAt().minus(LEEWAY));
        if (!proves) {
            return Optional.empty();
        }
        session.setAttribute(
                PROVED,
                new FreshProof(
                        act.get(),
                        signedIn.getIdToken().getTokenValue(),
                        signedIn.person().signedInAt()));
        return Optional.of(act.get().returnTo());
    }

    /** The proof stays, so that a page can say that all is ready. */
    public boolean ready(HttpSession session, Person person, String purpose, String subject) {
        return proof(session, person, purpose, subject).isPresent();
    }

    /** Hands out the proof once. */
    public Optional<FreshProof> take(HttpSession session, Person person, String purpose, String subject) {
        Optional<FreshProof> proof = proof(session, person, purpose, subject);
        proof.ifPresent(taken -> session.removeAttribute(PROVED));
        return proof;
    }

    private Optional<FreshProof> proof(HttpSession session, Person person, String purpose, String subject) {
        return Optional.ofNullable((FreshProof) session.getAttribute(PROVED))
                .filter(proof -> proof.act().person().equals(person.id())
                        && proof.act().purpose().equals(purpose)
                        && proof.act().subject().equals(subject)
                        && Instant.now()
                                .isBefore(proof.provedAt()
                                        .plus(settings.freshFor())
                                        .plus(LEEWAY)));
    }
}

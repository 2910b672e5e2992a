// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.postern.app.people.FreshAct;
import org.postern.app.people.FreshProof;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.testing.TestGateway;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Invented governance leads, and sign-ins that they made for one file. */
final class TestLeads {

    private TestLeads() {}

    /** Of an account that this agency alone has. */
    static Person lead(String agency) {
        return person(agency, "lead@" + agency, Role.GOVERNANCE_LEAD);
    }

    /** @param subject who the issuer says it is */
    static Person person(String agency, String subject, Role role) {
        return new Person(agency + "/" + subject, "Asha Rowe", agency, Optional.empty(), Set.of(role), Instant.now());
    }

    static FreshProof proof(Person person, String subject) {
        return proof(person, Approving.PURPOSE, subject);
    }

    static FreshProof proof(Person person, String purpose, String subject) {
        String nonce = purpose + ":" + subject + ":random";
        FreshAct act = new FreshAct(purpose, subject, nonce, "/console/protocols", person.id(), Instant.now());
        return new FreshProof(act, token(person, act.hashedNonce()), Instant.now());
    }

    /** As the gateway's own issuer signs one. */
    static String token(Person person, String hashedNonce) {
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).build();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("https://issuer.example")
                .subject(person.id().substring(person.agency().length() + 1))
                .claim("nonce", hashedNonce)
                .claim("agency", person.agency())
                .claim("auth_time", TestGateway.shared().clock().instant().getEpochSecond())
                .build();
        return TestGateway.shared()
                .bean(JwtEncoder.class)
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }

    static String code(Ruling ruling) {
        return ruling instanceof Ruling.No no ? no.why().code() : "done";
    }
}

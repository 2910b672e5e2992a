// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Optional;
import org.postern.app.people.FreshProof;
import org.postern.app.people.IssuerKeys;
import org.postern.app.people.PeopleSettings;
import org.postern.app.people.Person;
import org.postern.envelope.SignInCheck;
import org.postern.envelope.SignInProof;
import org.springframework.stereotype.Component;

/**
 * What is kept of the sign-in by which a person approved, with the issuer's key of the day: years later nobody could verify
 * the token without it. What does not verify now would not verify then either, and is not taken.
 */
@Component
class SignInEvidence {

    private final IssuerKeys keys;
    private final PeopleSettings settings;

    SignInEvidence(IssuerKeys keys, PeopleSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** As {@link SignInProof} has it; empty where the key cannot be had, or the token is not by it, for this file and person. */
    Optional<byte[]> of(FreshProof proof, String fileSha256, Person person) {
        byte[] kept = new SignInProof(
                        proof.idToken(),
                        proof.act().nonce(),
                        proof.provedAt(),
                        settings.agencyClaim(),
                        keys.signerOf(proof.idToken()))
                .json();
        return new SignInCheck(Approving.PURPOSE, fileSha256, person.agency(), person.id())
                .verify(kept)
                .either(proven -> Optional.of(kept), refusal -> Optional.<byte[]>empty());
    }
}

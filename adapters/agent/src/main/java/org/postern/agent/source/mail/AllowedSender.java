// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.setup.Section;
import org.postern.agent.setup.SetupIssue;

/**
 * Somebody from whom mail is taken.
 *
 * @param address     lower-case
 * @param certificate the only one that this sender signs with; empty where any is good that a known authority issued for
 *                    the address
 * @param protection  the least that a message must have
 * @param sender      what is peculiar to this sender's sheets
 * @param mapping     the only mapping to read them by
 */
record AllowedSender(
        String address,
        Optional<Path> certificate,
        Protection protection,
        Optional<Path> sender,
        Optional<String> mapping) {

    /** What a message must have to be taken. */
    enum Protection {
        /** Signed by the sender, and encrypted to the agency. */
        SIGNED_AND_ENCRYPTED,
        /** Signed: where the way between the two mail servers is known to be closed. */
        SIGNED,
        /** None: where the mailbox itself takes mail only from whoever signed in to it. */
        NONE
    }

    private static final Map<String, Protection> WORDS = words();

    static AllowedSender read(Section entries, boolean authoritiesKnown) {
        AllowedSender sender = new AllowedSender(
                entries.text("address").toLowerCase(Locale.ROOT),
                entries.optionalPath("certificate"),
                entries.choice("protection", WORDS, Protection.SIGNED_AND_ENCRYPTED),
                entries.optionalPath("sender"),
                entries.optional("mapping"));
        if (sender.mustSign() && sender.certificate().isEmpty() && !authoritiesKnown) {
            entries.problem("certificate", SetupIssue.MISSING, "certificate (or authorities)");
        }
        return sender;
    }

    boolean mustSign() {
        return protection != Protection.NONE;
    }

    boolean mustEncrypt() {
        return protection == Protection.SIGNED_AND_ENCRYPTED;
    }

    private static Map<String, Protection> words() {
        Map<String, Protection> words = new LinkedHashMap<>();
        words.put("signed-and-encrypted", Protection.SIGNED_AND_ENCRYPTED);
        words.put("signed", Protection.SIGNED);
        words.put("none", Protection.NONE);
        return words;
    }

    /** Never the address. */
    @Override
    public String toString() {
        return "AllowedSender";
    }
}

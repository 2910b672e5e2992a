// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postern.agent.setup.Section;

/**
 * A team mailbox to which mail may go, since somebody rang the team and compared the fingerprint of its certificate.
 *
 * @param certificate file (PEM), perhaps with the authorities between it and a trusted one
 * @param sha256      lower-case hexadecimal digest of the certificate, as it was read out
 * @param verified    the day on which that was done
 */
public record VerifiedMailbox(String address, Path certificate, String sha256, LocalDate verified) {

    private static final String ADDRESS = "[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    /** By address in lower case; what {@code mailboxes} lists. */
    public static Map<String, VerifiedMailbox> all(Section deliver) {
        Map<String, VerifiedMailbox> all = new LinkedHashMap<>();
        List<Section> entries = deliver.sections("mailboxes");
        for (Section one : entries) {
            VerifiedMailbox box = read(one);
            all.put(key(box.address()), box);
        }
        return all;
    }

    /** An address as it is looked up. */
    public static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static VerifiedMailbox read(Section entry) {
        entry.text("address");
        entry.text("sha256");
        entry.text("verified");
        return new VerifiedMailbox(
                entry.parsed("address", VerifiedMailbox::address, "an e-mail address")
                        .orElse(""),
                entry.path("certificate"),
                entry.parsed("sha256", VerifiedMailbox::digest, "a fingerprint of 64 hexadecimal digits")
                        .orElse(""),
                entry.parsed("verified", LocalDate::parse, "a day such as 2026-11-02")
                        .orElse(LocalDate.EPOCH));
    }

    /** @throws IllegalArgumentException for anything but a plain address */
    static String address(String text) {
        if (!text.matches(ADDRESS)) {
            throw new IllegalArgumentException("no address");
        }
        return text;
    }

    private static String digest(String text) {
        String plain = text.replace(":", "").toLowerCase(Locale.ROOT);
        if (!plain.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no digest");
        }
        return plain;
    }
}

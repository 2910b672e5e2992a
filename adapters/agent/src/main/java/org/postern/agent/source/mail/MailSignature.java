// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A signature over a whole message that verifies; whose it is remains to be judged.
 *
 * @param certificate of the key that signed
 * @param others      that came along and may lead to an authority
 * @param digest      of what was signed, in hexadecimal digits
 */
record MailSignature(X509Certificate certificate, List<X509Certificate> others, String digest) {

    MailSignature {
        others = List.copyOf(others);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import java.nio.charset.StandardCharsets;
import org.postern.envelope.pki.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** What a gateway is answered that pushed something. Anything but 200 makes it try again, and park it in the end. */
public record PushAnswer(int status, String mediaType, byte[] body) {

    static final int DONE = 200;

    /** @param receipt signed, DER */
    static PushAnswer receipt(byte[] receipt) {
        return new PushAnswer(DONE, "application/pkcs7-mime", receipt);
    }

    /** A problem (RFC 9457) that tells nothing of the content. */
    static PushAnswer refused(int status, Refusal refusal) {
        String problem = JsonMapper.shared()
                .createObjectNode()
                .put("status", status)
                .put("code", refusal.code())
                .put("title", refusal.text())
                .put("detail", refusal.fix())
                .toString();
        return new PushAnswer(status, "application/problem+json", problem.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the body. */
    @Override
    public String toString() {
        return "PushAnswer[" + status + "]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the bytes of a document so that everybody who reads them later reads the same: I-JSON (RFC 7493) and a little
 * stricter. What cannot be read is answered with issues PST-10xx, never with an exception. Decimals keep every digit.
 * Safe for many threads.
 */
public final class StrictJson {

    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final JsonLimits limits;
    private final Predicate<String> known;

    /**
     * @param known the property names that pointers may repeat; a pointer ends above any other name, because a name
     *              that no schema knows may be a person's
     */
    public StrictJson(JsonLimits limits, Predicate<String> known) {
        this.limits = limits;
        this.known = known;
    }

    /** The outcome of reading. */
    public sealed interface Result {}

    /** Read, and not yet validated. */
    public record Read(ObjectNode content) implements Result {
        /** Never the content. */
        @Override
        public String toString() {
            return "Read";
        }
    }

    /** Not read; at least one issue says why. */
    public record Refused(List<Issue> issues) implements Result {}

    public Result read(byte[] body) {
        if (body.length > limits.bytes()) {
            return refused(JsonIssue.TOO_LARGE.at("", limits.bytes()));
        }
        int start = startsWithBom(body) ? BOM.length : 0;
        ByteBuffer bytes = ByteBuffer.wrap(body, start, body.length - start);
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult decoded = decoder.decode(bytes, text, true);
        if (decoded.isError()) {
            return refused(JsonIssue.NOT_UTF8.at("", bytes.position()));
        }
        text.flip();
        if (text.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
            return refused(JsonIssue.EMPTY.at(""));
        }
        return new StrictTree(limits, known).read(text.array(), text.length());
    }

    private static boolean startsWithBom(byte[] body) {
        return body.length >= BOM.length && body[0] == BOM[0] && body[1] == BOM[1] && body[2] == BOM[2];
    }

    private static Result refused(Issue issue) {
        return new Refused(List.of(issue));
    }
}

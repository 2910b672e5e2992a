// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.postern.ledger.Checked;
import org.postern.ledger.LedgerProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes evidence files, and reads them strictly: one comes from whoever hands it in. */
public final class EvidenceFormat {

    /** Bytes: the largest file that is read. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private static final byte[] BEGINNING = "{\"format\":\"postern-evidence/".getBytes(StandardCharsets.UTF_8);

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxStringLength(LARGEST)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private EvidenceFormat() {}

    /** Whether a file that begins so is one of these, and not the lines of a ledger. */
    public static boolean begins(byte[] first) {
        return first.length >= BEGINNING.length
                && java.util.Arrays.equals(first, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    /** How many bytes {@link #begins} needs. */
    public static int beginning() {
        return BEGINNING.length;
    }

    public static byte[] write(EvidenceFile file) {
        return JSON.writeValueAsBytes(file);
    }

    /** An exception only where reading itself fails. */
    public static Checked<EvidenceFile> read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return malformed("is too large");
        }
        try {
            JsonNode tree = JSON.readTree(bytes);
            String format = tree.path("format").asString("");
            if (tree instanceof ObjectNode file && (format.equals(EvidenceFile.FORMAT) || former(file, format))) {
                return Checked.valid(JSON.treeToValue(file, EvidenceFile.class));
            }
            return malformed("is not of the form " + EvidenceFile.FORMAT);
        } catch (JacksonException notEvidence) {
            // The parser's message could repeat what the file holds.
            return malformed("is not of the form " + EvidenceFile.FORMAT);
        }
    }

    /** What was made before has neither of these members. */
    private static boolean former(ObjectNode file, String format) {
        boolean former = format.equals(EvidenceFile.FORMER) && !file.has("acknowledgements") && !file.has("agreement");
        if (former) {
            file.putArray("acknowledgements");
            file.putNull("agreement");
        }
        return former;
    }

    private static Checked<EvidenceFile> malformed(String why) {
        return Checked.refused(LedgerProblem.MALFORMED_EVIDENCE, "The file " + why + ".");
    }
}

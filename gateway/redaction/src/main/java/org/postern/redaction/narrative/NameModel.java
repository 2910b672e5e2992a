// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Logistic regressions over hashed features, one for each {@link Head}. Learnt from the annotated narratives of the
 * corpora and from variants of them with other names; a weight is one byte, in steps of {@link #STEP}.
 */
final class NameModel {

    static final double STEP = 0.03;
    static final double BIAS = -2;

    private static final String RESOURCE = "/org/postern/redaction/name-model.bin";
    private static final int MARK = 0x50534E32;

    /** What is asked of a token. */
    enum Head {
        /** Part of somebody's name, by its own look and its neighbours'. */
        PERSON(18),
        /** Part of a place or of anything else that identifies. */
        PLACE(18),
        /** Part of somebody's name, at a second look, when it is known what the first made of the other words. */
        PERSON_AGAIN(19),
        PLACE_AGAIN(18),
        /** A number, or a piece of one, that belongs to one person, house, car or case. */
        NUMBER(16),
        AGE(16);

        private final int bits;

        Head(int bits) {
            this.bits = bits;
        }

        int size() {
            return 1 << bits;
        }

        int index(int feature) {
            return feature & size() - 1;
        }
    }

    private final long fingerprint;
    private final byte[][] weights;

    /** @param weights of each head, in the heads' order */
    NameModel(long fingerprint, byte[][] weights) {
        this.fingerprint = fingerprint;
        this.weights = weights.clone();
    }

    private static final class Shipped {
        private static final NameModel MODEL = read();

        private static NameModel read() {
            try (InputStream stream = NameModel.class.getResourceAsStream(RESOURCE)) {
                if (stream == null) {
                    throw new IllegalStateException("PST-3010: the name model is missing from this build");
                }
                return NameModel.read(stream);
            } catch (IOException e) {
                throw new UncheckedIOException("PST-3010: the name model cannot be read", e);
            }
        }
    }

    /** The model of this build. */
    static NameModel shipped() {
        return Shipped.MODEL;
    }

    /** One that has learnt nothing yet and finds everything equally unlikely. */
    static NameModel empty() {
        byte[][] weights = new byte[Head.values().length][];
        for (Head head : Head.values()) {
            weights[head.ordinal()] = new byte[head.size()];
        }
        return new NameModel(0, weights);
    }

    static NameModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MARK) {
            throw new IOException("no name model");
        }
        long fingerprint = in.readLong();
        byte[][] weights = new byte[Head.values().length][];
        for (Head head : Head.values()) {
            weights[head.ordinal()] = in.readNBytes(head.size());
            if (weights[head.ordinal()].length != head.size()) {
                throw new IOException("the name model is cut short");
            }
        }
        return new NameModel(fingerprint, weights);
    }

    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MARK);
        out.writeLong(fingerprint);
        for (byte[] head : weights) {
            out.write(head);
        }
        out.flush();
    }

    /** What the features of the training narratives were when it was trained. */
    long fingerprint() {
        return fingerprint;
    }

    double likely(Head head, int[] features) {
        return likely(weights[head.ordinal()], features);
    }

    /** @param own the weights of one head */
    static double likely(byte[] own, int[] features) {
        int mask = own.length - 1;
        int sum = 0;
        for (int feature : features) {
            sum += own[feature & mask];
        }
        return 1 / (1 + StrictMath.exp(-BIAS - sum * STEP));
    }
}

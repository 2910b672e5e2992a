// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Two logistic regressions over hashed features: is a token part of somebody's name, is it part of a place or of
 * something else that identifies. Learnt from the annotated narratives of the corpora and from variants of them with
 * other names; a weight is one byte, in steps of {@link #STEP}.
 */
final class NameModel {

    static final int BITS = 17;
    static final double STEP = 0.03;
    static final double BIAS = -2;

    private static final String RESOURCE = "/org/postern/redaction/name-model.bin";
    private static final int MARK = 0x50534E31;
    private static final int MASK = (1 << BITS) - 1;

    private final long fingerprint;
    private final byte[] person;
    private final byte[] place;

    NameModel(long fingerprint, byte[] person, byte[] place) {
        this.fingerprint = fingerprint;
        this.person = person.clone();
        this.place = place.clone();
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

    static NameModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MARK) {
            throw new IOException("no name model");
        }
        long fingerprint = in.readLong();
        byte[] person = in.readNBytes(1 << BITS);
        byte[] place = in.readNBytes(1 << BITS);
        if (place.length != 1 << BITS) {
            throw new IOException("the name model is cut short");
        }
        return new NameModel(fingerprint, person, place);
    }

    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MARK);
        out.writeLong(fingerprint);
        out.write(person);
        out.write(place);
        out.flush();
    }

    /** What the features of the training narratives were when it was trained. */
    long fingerprint() {
        return fingerprint;
    }

    static int index(int feature) {
        return feature & MASK;
    }

    double person(int[] features) {
        return probability(person, features);
    }

    double place(int[] features) {
        return probability(place, features);
    }

    private static double probability(byte[] weights, int[] features) {
        int sum = 0;
        for (int feature : features) {
            sum += weights[feature & MASK];
        }
        return 1 / (1 + StrictMath.exp(-BIAS - sum * STEP));
    }
}

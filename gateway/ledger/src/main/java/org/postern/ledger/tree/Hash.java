// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * One SHA-256 value (32 bytes) of the Merkle tree, hashed as RFC 9162 section 2.1.1 says; written as padded standard
 * Base64 (RFC 4648 section 4).
 */
public final class Hash {

    public static final int LENGTH = 32;

    /** The root of the tree without leaves. */
    public static final Hash EMPTY_TREE = new Hash(sha256().digest());

    private static final byte LEAF_PREFIX = 0;
    private static final byte NODE_PREFIX = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Hash of a leaf; the prefix keeps it apart from every inner node, so that neither can pass for the other. */
    public static Hash ofLeaf(byte[] leaf) {
        MessageDigest digest = sha256();
        digest.update(LEAF_PREFIX);
        return new Hash(digest.digest(leaf));
    }

    /** Hash of an inner node over its two children. */
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE_PREFIX);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** A hash as it was stored; anything but 32 bytes is a programming error. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes");
        }
        return new Hash(bytes.clone());
    }

    /** Reads Base64 strictly: padding there, no spare bits, exactly 32 bytes. */
    public static Optional<Hash> parse(String base64) {
        return StrictBase64.decode(base64)
                .filter(decoded -> decoded.length == LENGTH)
                .map(Hash::new);
    }

    /** As {@link #parse}, for Jackson, which turns the exception into its own. */
    @JsonCreator
    public static Hash fromBase64(String base64) {
        return parse(base64).orElseThrow(() -> new IllegalArgumentException("Not 32 bytes in Base64"));
    }

    @JsonValue
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}

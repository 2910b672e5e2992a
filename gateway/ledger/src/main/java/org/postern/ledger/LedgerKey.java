// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.ledger.tree.StrictBase64;

/**
 * The public half of the key that signs one ledger's checkpoints and promises: ECDSA on P-256 with SHA-256, type 0x02
 * of the C2SP signed-note specification.
 *
 * @param origin    the ledger's name, a URL without scheme such as {@code postern.example/ledger}; also the key's name
 * @param publicKey on P-256
 */
public record LedgerKey(String origin, ECPublicKey publicKey) {

    private static final byte ECDSA = 2;
    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}");
    private static final Pattern KEY = Pattern.compile("([^+]{1,200})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]{1,300}={0,2})");
    /** What every SubjectPublicKeyInfo of an uncompressed P-256 point begins with (RFC 5480). */
    private static final byte[] P256_PREFIX =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    public LedgerKey {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "A ledger's origin is a URL without scheme, such as postern.example/ledger");
        }
        if (!isP256(publicKey.getEncoded())) {
            throw new IllegalArgumentException("A ledger key is on P-256");
        }
    }

    /** Reads what {@link #encoded} writes, strictly. */
    public static Checked<LedgerKey> parse(String encoded) {
        var matcher = KEY.matcher(encoded);
        if (!matcher.matches() || !ORIGIN.matcher(matcher.group(1)).matches()) {
            return malformed();
        }
        Optional<byte[]> material = StrictBase64.decode(matcher.group(3));
        if (material.isEmpty() || material.get().length < 2 || material.get()[0] != ECDSA) {
            return malformed();
        }
        byte[] spki = Arrays.copyOfRange(material.get(), 1, material.get().length);
        if (!isP256(spki)) {
            return malformed();
        }
        try {
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
            LedgerKey read = new LedgerKey(matcher.group(1), (ECPublicKey) key);
            return read.encoded().equals(encoded) ? Checked.valid(read) : malformed();
        } catch (GeneralSecurityException notAPoint) {
            return malformed();
        }
    }

    /** The "verifier key" of the C2SP specification: {@code origin+hex(key id)+base64(type, key)}. */
    public String encoded() {
        byte[] spki = publicKey.getEncoded();
        byte[] material =
                ByteBuffer.allocate(spki.length + 1).put(ECDSA).put(spki).array();
        return origin + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(material);
    }

    /** First four bytes of {@link #fingerprint}, as the C2SP specification says for ECDSA. */
    byte[] id() {
        return Arrays.copyOf(sha256(publicKey.getEncoded()), 4);
    }

    /** SHA-256 of the key's SubjectPublicKeyInfo in hex, for people to compare by another way. */
    public String fingerprint() {
        return HexFormat.of().formatHex(sha256(publicKey.getEncoded()));
    }

    /** Whether this key made the signature (DER) over the text. */
    boolean verifies(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(publicKey);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (SignatureException notASignature) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has ECDSA on P-256", e);
        }
    }

    /** The same name and key, whichever provider's object holds it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerKey key && encoded().equals(key.encoded());
    }

    @Override
    public int hashCode() {
        return encoded().hashCode();
    }

    @Override
    public String toString() {
        return encoded();
    }

    private static boolean isP256(byte[] spki) {
        return spki.length == P256_PREFIX.length + 64
                && Arrays.equals(spki, 0, P256_PREFIX.length, P256_PREFIX, 0, P256_PREFIX.length);
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Checked<LedgerKey> malformed() {
        return Checked.refused(
                LedgerProblem.MALFORMED_KEY, "This is not a ledger's public key (ECDSA on P-256, C2SP verifier key).");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

/** Why the embedded PostgreSQL cannot be had; each with its stable code, what is wrong and what to do next. */
public enum EmbeddedPostgresProblem {
    IN_USE(
            "PST-6080",
            "Another gateway is using this data folder.",
            "Stop it, choose another data folder, or give both gateways the URL of one PostgreSQL of your own."),
    FOLDER_UNUSABLE(
            "PST-6081",
            "The database folder cannot be used.",
            "Choose a data folder that this account owns and may write, on a local disk with free space."),
    NO_BINARIES(
            "PST-6082",
            "This gateway was built without PostgreSQL for this operating system and processor.",
            "Build it on such a machine, or give the gateway the URL of a PostgreSQL of your own."),
    UNPACK_FAILED(
            "PST-6083",
            "The PostgreSQL binaries could not be unpacked.",
            "Look for free space (about 100 MB) and write permission in the folder named here, then start again."),
    NO_ACCOUNT(
            "PST-6084",
            "PostgreSQL does not run as root, and no other account could be used for it.",
            "Run the gateway as an ordinary user, or allow user namespaces, or install util-linux (unshare, setpriv)."),
    INITIALISE_FAILED(
            "PST-6085",
            "The database could not be created.",
            "Follow the hint in the output below; nothing half-made is kept, so starting again is safe."),
    START_FAILED(
            "PST-6086",
            "PostgreSQL did not start.",
            "Follow the hint in the log lines below; the data is untouched, so starting again is safe."),
    NOT_READY(
            "PST-6087",
            "PostgreSQL was not ready in time; it may still be recovering from a crash.",
            "Leave it running and start the gateway again in a few minutes, or raise the start limit."),
    LOGIN_REFUSED(
            "PST-6088",
            "The database does not take the password kept in the data folder.",
            "Put back the password file that belongs to this database (from the same backup), then start again."),
    CLUSTER_MISSING(
            "PST-6089",
            "The data folder notes a database elsewhere, and it is not there.",
            "Put the database back at the noted place; only if its data may be lost, delete the note.");

    private final String code;
    private final String text;
    private final String nextStep;

    EmbeddedPostgresProblem(String code, String text, String nextStep) {
        this.code = code;
        this.text = text;
        this.nextStep = nextStep;
    }

    /** The stable code, {@code PST-60nn}. */
    public String code() {
        return code;
    }

    /** What is wrong, one sentence. */
    public String text() {
        return text;
    }

    /** What the operator does next, one sentence. */
    public String nextStep() {
        return nextStep;
    }
}

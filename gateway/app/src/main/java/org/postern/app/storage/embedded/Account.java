// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * As whom PostgreSQL's programs run: PostgreSQL refuses to run as root.
 *
 * @param name for the operator's eyes
 * @param prefix the command that becomes that account; empty to run as the gateway itself does
 * @param owner the user id that must own the server's files; empty when they are the gateway's anyway
 * @param group likewise, the group id
 */
record Account(String name, List<String> prefix, OptionalInt owner, OptionalInt group) {

    private static final List<String> UNSHARE = List.of("unshare", "-U", "--");

    /** The gateway's own account, which is not root. */
    static Account itself() {
        return new Account("the gateway's account", List.of(), OptionalInt.empty(), OptionalInt.empty());
    }

    /**
     * Root without a name: in a new user namespace without a mapping, user 0 is seen as "nobody", which satisfies
     * PostgreSQL, while files are still those of user 0, without its power over the files of others.
     */
    static Account rootInNamespace() {
        return new Account("a user namespace", UNSHARE, OptionalInt.of(0), OptionalInt.of(0));
    }

    /** The gateway's own account likewise, when the system's user list has no name for it and PostgreSQL wants one. */
    static Account itselfInNamespace() {
        return new Account("a user namespace", UNSHARE, OptionalInt.empty(), OptionalInt.empty());
    }

    /** Another user, by number. */
    static Account user(int uid, int gid) {
        return new Account(
                "user " + uid,
                List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"),
                OptionalInt.of(uid),
                OptionalInt.of(gid));
    }

    /** The user "nobody", by the program that Linux systems without {@code setpriv} may have. */
    static Account nobodyByRunuser(int uid, int gid) {
        return new Account(
                "user nobody", List.of("runuser", "-u", "nobody", "--"), OptionalInt.of(uid), OptionalInt.of(gid));
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Whether the server's folders must let other users pass through those above them. */
    boolean isOtherUser() {
        return owner.isPresent() && owner.getAsInt() != 0;
    }
}

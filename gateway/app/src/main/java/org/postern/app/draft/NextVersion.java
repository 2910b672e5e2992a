// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.nio.charset.StandardCharsets;
import org.postern.app.governance.Proposal;

/** Makes the file of a version the beginning of the next one, without touching anything but its number. */
public final class NextVersion {

    private NextVersion() {}

    /** Comments and order stay as they are: only the line that gives the version is written anew. */
    public static Proposal of(Proposal content, int next) {
        String text = new String(content.file(), StandardCharsets.UTF_8);
        String changed = text.replaceFirst("(?m)^version:[ \\t]*[0-9]+[ \\t]*$", "version: " + next);
        return new Proposal(changed.getBytes(StandardCharsets.UTF_8), content.cases(), content.documents());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.List;
import org.postern.app.pipeline.Answer;
import org.postern.document.Issue;

/** What came of something that an agency wanted done to a protocol. */
public sealed interface Ruling {

    /** @param repeated it had been done before, and nothing was done now */
    record Done(StoredVersion version, boolean repeated) implements Ruling {}

    /** Nothing was done. */
    record No(Answer.Refused why) implements Ruling {}

    static No no(int status, String code, String title, String detail) {
        return new No(new Answer.Refused(status, code, title, detail));
    }

    static No no(int status, String code, String title, String detail, List<Issue> issues) {
        return new No(new Answer.Refused(status, code, title, detail, issues));
    }

    /** One answer for a version that never was and for one of somebody else. */
    static No unknown() {
        return no(404, "PST-6410", "No such protocol", "Your agency is party to no protocol with this id and version.");
    }

    static No notNamed() {
        return no(
                403,
                "PST-6411",
                "Not a party by name",
                "Only an agency that the agreement names itself may do this, not one of a kind that it names.");
    }
}

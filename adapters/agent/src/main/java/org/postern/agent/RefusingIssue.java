// SPDX-License-Identifier: Apache-2.0
package org.postern.agent;

import org.postern.document.IssueKind;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** A kind of issue by which a whole file, setting or act is turned away, where there is no place in a document. */
public interface RefusingIssue extends IssueKind {

    /** With its code, its text filled in, and what to do. */
    default Refusal refusal(Object... fillers) {
        var issue = at("", fillers);
        return new Refusal(issue.code(), issue.text(), issue.fix());
    }

    default <T> Verdict<T> refuse(Object... fillers) {
        return Verdict.refuse(refusal(fillers));
    }
}

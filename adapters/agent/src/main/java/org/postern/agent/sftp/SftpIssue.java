// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sftp;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** What is wrong with an SFTP server or the way to it, each with its stable code; listed in docs/adapters.md. */
public enum SftpIssue implements IssueKind {
    SERVER(8140, "The SFTP server cannot be reached.", "Check that it runs and that address and port are right."),
    HOST_KEY(
            8141,
            "The SFTP server has another host key than agent.yaml says; nothing was sent to it.",
            "Ask its operator for the right key by another way. If the key was changed on purpose, enter the new one."),
    SIGN_IN(8142, "The SFTP server does not sign this user in.", "Check the user and the key that agent.yaml names."),
    USER_KEY(8143, "The key to sign in with cannot be read.", "Check its file, its format and its passphrase."),
    TRANSFER(
            8144,
            "The SFTP server did not do what it was asked.",
            "Check that the user may list, read, rename and make folders where agent.yaml says.");

    private final IssueWords words;

    SftpIssue(int number, String text, String fix) {
        this.words = IssueWords.error("PST-" + number, text, fix);
    }

    @Override
    public IssueWords words() {
        return words;
    }

    public <T> Verdict<T> refuse() {
        var issue = at("");
        return Verdict.refuse(new Refusal(issue.code(), issue.text(), issue.fix()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.postern.agency.Agency;
import org.postern.document.CodeLists;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/**
 * The interviewer should not care for the child or answer for the placement; saying independent does not make it so.
 */
final class IndependenceRule implements ValidationModule {

    private static final String INTERVIEWER = "/interview/interviewer";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        if (!document.has(INTERVIEWER)) {
            return;
        }
        boolean claimed = document.flag(INTERVIEWER + "/independent").orElse(false);
        boolean denied = document.flag(INTERVIEWER + "/independent")
                .filter(said -> !said)
                .isPresent();
        if (caresForTheChild(document, context)) {
            issues.accept(
                    claimed
                            ? InterviewIssue.OWN_HOME_CALLED_INDEPENDENT.at(INTERVIEWER + "/independent")
                            : InterviewIssue.OWN_HOME.at(INTERVIEWER));
        } else if (denied) {
            issues.accept(InterviewIssue.NOT_INDEPENDENT.at(INTERVIEWER + "/independent"));
        }
    }

    private static boolean caresForTheChild(DocumentView document, ValidationContext context) {
        Optional<String> provider = document.text("/placement/provider");
        Optional<String> name = document.text("/placement/providerName");
        boolean sameAgency = provider.isPresent()
                && (provider.equals(document.text(INTERVIEWER + "/agency"))
                        || provider.equals(document.text("/interview/provider")));
        boolean sameName = name.isPresent()
                && document.text(INTERVIEWER + "/organisation")
                        .filter(name.get()::equalsIgnoreCase)
                        .isPresent();
        return sameAgency
                || sentByTheHome(document, context, provider)
                || sameName
                || coded(document, "relationToPlacement", "relation-to-placement", "independent", false)
                || coded(document, "role", "interviewer-role", "caresForChild", true);
    }

    /** Who sends an interview and names no other interviewing agency has held it. */
    private static boolean sentByTheHome(DocumentView document, ValidationContext context, Optional<String> provider) {
        return provider.isPresent()
                && context.sender().map(Agency::id).equals(provider)
                && !document.has(INTERVIEWER + "/agency")
                && !document.has("/interview/provider");
    }

    private static boolean coded(DocumentView document, String name, String list, String flag, boolean value) {
        return document.text(INTERVIEWER + "/" + name)
                .flatMap(code -> CodeLists.standard().find(list, code))
                .flatMap(code -> code.flag(flag))
                .filter(found -> found == value)
                .isPresent();
    }
}

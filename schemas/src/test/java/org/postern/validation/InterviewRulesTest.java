// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.document.DocumentType;

/** One change to a sound interview summary gives exactly one issue, that of its cause. */
class InterviewRulesTest {

    @Test
    void validateWhenDocumentIsSoundThenNothingIsSaid() {
        assertThat(TestDocuments.interview().issues()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PST-1302 | /interview/held                | {"/interview/held": "2026-11-27T10:00:00Z"}
            PST-1344 | /child/careStatus              | {"/placement": null, "/placingAuthority": null}
            PST-1351 | /episodes/0/found              | {"/episodes/0/found": "2026-10-27T22:00:00Z"}
            PST-1351 | /episodes/0/returned           | {"/episodes/0/returned": "2026-10-28T07:00:00Z"}
            PST-1351 | /interview/accepted            | {"/interview/accepted": "2026-10-28T10:00:00Z"}
            PST-1352 | /episodes/1                    | {"/episodes/-": {"ref": "ep2", "type": "M", "reported": "2026-10-28T01:00:00Z", "found": "2026-10-28T06:00:00Z"}}
            PST-1353 | /interview/declined            | {"/interview/declined": "2026-10-28T15:00:00Z"}
            PST-1354 | /interview/status              | {"/interview/accepted": null, "/interview/declined": "2026-10-28T15:00:00Z"}
            PST-1354 | /interview/status              | {"/interview/status": "offered"}
            PST-1355 | /interview/held                | {"/interview/offered": null, "/interview/accepted": null, "/interview/held": "2026-10-28T07:00:00Z"}
            PST-1356 | /interview/attempts            | {"/interview/status": "not-held", "/interview/held": null, "/interview/notHeldReason": "moved-away", "/interview/attempts": []}
            PST-1357 | /interview/held                | {"/interview/held": "2026-10-31T09:00:01Z"}
            PST-1358 | /interview/held                | {"/interview/held": "2026-10-31T09:00:01Z", "/interview/lateReason": "child-unwell"}
            PST-1359 | /interview                     | {"/interview/notified": null}
            PST-1360 | /interview/interviewer         | {"/interview/interviewer/agency": "home-alder-house", "/interview/interviewer/independent": false}
            PST-1361 | /interview/interviewer/independent | {"/interview/interviewer/agency": "home-alder-house"}
            PST-1361 | /interview/interviewer/independent | {"/interview/interviewer/relationToPlacement": "works-there"}
            PST-1361 | /interview/interviewer/independent | {"/interview/interviewer/role": "residential-worker"}
            PST-1362 | /interview/interviewer/independent | {"/interview/interviewer/independent": false}
            PST-1363 | /interview/status              | {"/reasons": null, "/places": null, "/people": null, "/account": null, "/summary": null, "/childsWords": null}
            PST-1364 | /sharing/childInformed         | {"/sharing/childInformed": false}
            PST-1414 | /placement                     | {"/placement": {"type": "T1"}}
            PST-1503 | /episodes/0                    | {"/episodes/0/reported": "2026-09-20T10:00:00Z"}
            PST-1504 | /interview/interviewer/phone   | {"/interview/interviewer/phone": "+44 20 7946 0"}
            """)
    void validateWhenOneThingIsWrongThenOneIssueNamesIt(String code, String pointer, String changes) {
        assertThat(TestDocuments.interview().with(changes).issues()).containsExactly(code + " " + pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"/interview/held": "2026-10-31T09:00:00Z"}
            {"/interview/held": "2026-11-20T09:00:00Z", "/kind": "debrief"}
            {"/interview/held": "2026-10-31T08:00:00Z", "/interview/clockStart": "returned"}
            {"/episodes/-": {"ref": "ep2", "type": "A", "reported": "2026-10-28T07:30:00Z", "found": "2026-10-28T08:30:00Z"}}
            """)
    void validateWhenJustWithinARuleThenNothingIsSaid(String changes) {
        assertThat(TestDocuments.interview().with(changes).issues()).isEmpty();
    }

    @Test
    void validateWhenResponsibleAuthorityIsWelshThenNoTimeLimitIsTold() {
        String late =
                "{\"/interview/held\": \"2026-10-29T17:00:00+01:00\", \"/issued\": \"2026-10-30T17:00:00+01:00\", "
                        + "\"/kind\": \"rhi\"}";

        assertThat(TestDocuments.example(DocumentType.RHI_SUMMARY, "debrief-over-two-episodes")
                        .with(late)
                        .issues())
                .isEmpty();
    }

    @Test
    void validateWhenTheHomeSendsAnInterviewAndNamesNoOtherInterviewerThenWarned() {
        ValidationContext sentByHome = new ValidationContext(
                TestDocuments.NOW,
                TestDocuments.REGISTRY.find("home-alder-house"),
                Optional.of(TestDocuments.REGISTRY),
                ValidationSettings.DEFAULT);
        String unnamed = "{\"/interview/provider\": null, \"/interview/interviewer/agency\": null}";

        assertThat(TestDocuments.interview().with(unnamed).issues(sentByHome))
                .containsExactly("PST-1361 /interview/interviewer/independent");
        assertThat(TestDocuments.interview().issues(sentByHome)).isEmpty();
    }
}

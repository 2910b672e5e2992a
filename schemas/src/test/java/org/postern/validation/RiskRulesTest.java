// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One change to a sound risk assessment gives exactly one issue, that of its cause. */
class RiskRulesTest {

    @Test
    void validateWhenDocumentIsSoundThenNothingIsSaid() {
        assertThat(TestDocuments.risk().issues()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PST-1306 | /assessment/reviewDue          | {"/assessment/reviewDue": "2026-10-28"}
            PST-1371 | /harms                         | {"/harms/6": null}
            PST-1372 | /harms/7/type                  | {"/harms/-": {"type": "cse", "level": "low"}}
            PST-1373 | /overallLevel                  | {"/overallLevel": "red"}
            PST-1373 | /harms/0/level                 | {"/harms/0/level": "medium"}
            PST-1374 | /overallLevel                  | {"/overallLevel": "moderate"}
            PST-1375 | /harms/0/level                 | {"/harms/0/level": "low", "/child/disabilities": ["LD"]}
            PST-1375 | /harms/0/level                 | {"/harms/0/level": "low", "/child/dateOfBirth": "2013-11-26"}
            PST-1376 | /assessment                    | {"/assessment/reviewDue": null}
            PST-1377 | /assessment/reviewDue          | {"/assessment/reviewDue": "2026-11-27"}
            PST-1378 | /assessment/reviewDue          | {"/assessment/reviewDue": "2026-11-24"}
            PST-1379 | /overallLevel                  | {"/plan": null, "/references/riskPlan": null}
            PST-1379 | /plan/present                  | {"/plan/present": false, "/references/riskPlan": null}
            """)
    void validateWhenOneThingIsWrongThenOneIssueNamesIt(String code, String pointer, String changes) {
        assertThat(TestDocuments.risk().with(changes).issues()).containsExactly(code + " " + pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"/harms/0/level": "low", "/child/dateOfBirth": "2013-11-25"}
            {"/harms/0/level": "not-assessed", "/child/dateOfBirth": "2015-11-25"}
            {"/plan": {"present": false, "absentReason": "police-plan"}, "/references/riskPlan": null}
            {"/assessment/reviewDue": "2026-11-25"}
            """)
    void validateWhenJustWithinARuleThenNothingIsSaid(String changes) {
        assertThat(TestDocuments.risk().with(changes).issues()).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One change to a sound placement notification gives exactly one issue, that of its cause. */
class PlacementRulesTest {

    @Test
    void validateWhenDocumentIsSoundThenNothingIsSaid() {
        assertThat(TestDocuments.placement().issues()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PST-1301 | /issued                        | {"/issued": "2016-12-31T23:59:60Z"}
            PST-1301 | /issued                        | {"/issued": "2026-11-02T10:05:00+19:00"}
            PST-1302 | /decision/decided              | {"/decision/decided": "2026-11-26"}
            PST-1303 | /child/dateOfBirth             | {"/child/dateOfBirth": "2026-11-26"}
            PST-1304 | /child/lookedAfterSince        | {"/child/lookedAfterSince": "2010-02-19"}
            PST-1306 | /placement/expectedEnd         | {"/placement/expectedEnd": "2026-11-08"}
            PST-1311 | /version                       | {"/version": 2}
            PST-1312 | /replaces/version              | {"/replaces": {"id": "CWC-PL-2026-1187", "version": 1}}
            PST-1313 | /cancelled                     | {"/cancelled": true}
            PST-1321 | /people/1/ref                  | {"/people/1/ref": "mum"}
            PST-1322 | /people/1/links/0              | {"/people/1/links": ["nobody"]}
            PST-1331 | /placement/type                | {"/placement/type": "K3"}
            PST-1332 | /placement                     | {"/placement/provider": null, "/placement/registration": null}
            PST-1333 | /placement                     | {"/placement/type": "U4", "/placement/provider": null, "/placement/registration": null}
            PST-1334 | /placement/registration/number | {"/placement/provider": null, "/placement/registration/number": "ABC"}
            PST-1346 | /placement/registration/regulator | {"/placement/provider": null, "/placement/registration": {"regulator": "ciw", "number": "SIN-00001234-ABCD"}}
            PST-1335 | /placement/provision           | {"/placement/type": "T1"}
            PST-1336 | /placement                     | {"/placement/provision": null}
            PST-1337 | /decision/approverRole         | {"/decision/approverRole": "nominated-officer"}
            PST-1338 | /decision                      | {"/decision/carePlanGiven": null}
            PST-1339 | /issued                        | {"/issued": "2026-11-10T10:00:00Z"}
            PST-1340 | /issued                        | {"/emergency": true, "/issued": "2026-11-17T10:00:00Z"}
            PST-1341 | /issued                        | {"/event": "end", "/placement/start": "2026-09-21", "/placement/end": "2026-09-22", "/ending": {"reason": "CARPL"}, "/issued": "2026-10-07T10:00:00+01:00"}
            PST-1342 | /previousPlacement/end         | {"/previousPlacement": {"type": "U4", "end": "2026-11-10"}}
            PST-1343 | /child/careStatus              | {"/child/careStatus": "child-in-need"}
            PST-1345 | /child                         | {"/child/legalStatus": null}
            PST-1380 | /missingHistory/everMissing    | {"/missingHistory/everMissing": false}
            PST-1380 | /missingHistory/last90Days     | {"/missingHistory/last90Days": 12}
            PST-1391 | /child/identifiers/nhsNumber   | {"/child/identifiers/nhsNumber": "999 000 0017"}
            PST-1392 | /child/identifiers/upn         | {"/child/identifiers/upn": "B123456789012"}
            PST-1393 | /placement/address/postcode    | {"/placement/address/postcode": "QQ1 1AA"}
            PST-1422 | /placement/registration/number | {"/placement/registration/number": "SC123456"}
            PST-1430 | /socialWorker/agency           | {"/socialWorker/agency": "la-atlantis"}
            PST-1431 | /placingAuthority              | {"/placingAuthority": "la-wigan"}
            PST-1501 | /child/dateOfBirth             | {"/child/dateOfBirth": "2000-01-01"}
            PST-1502 | /child/dateOfBirth             | {"/child/dateOfBirth": "2008-01-01"}
            PST-1504 | /placement/phone               | {"/placement/phone": "01632 9603"}
            PST-1505 | /issued                        | {"/issued": "2026-05-14T10:05:00+01:00", "/decision": null, "/missingHistory": null, "/informed": null}
            PST-1506 | /placement/start               | {"/child/lookedAfterSince": "2026-11-10"}
            PST-1507 | /people/0/name                 | {"/people/0/name": "tyrell  okonjo-bright"}
            PST-1508 | /child/name/family             | {"/child/name/family": "TEST"}
            """)
    void validateWhenOneThingIsWrongThenOneIssueNamesIt(String code, String pointer, String changes) {
        assertThat(TestDocuments.placement().with(changes).issues()).containsExactly(code + " " + pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"/emergency": true, "/issued": "2026-11-16T23:00:00Z"}
            {"/event": "end", "/placement/start": "2026-09-21", "/placement/end": "2026-09-22", "/ending": {"reason": "CARPL"}, "/issued": "2026-10-06T10:00:00+01:00"}
            {"/issued": "2026-11-10T10:00:00Z", "/notificationSource": "childrens-home", "/duties": null}
            {"/placement/start": "2027-09-21", "/placement/expectedEnd": "2028-01-01"}
            {"/version": 2, "/replaces": {"id": "CWC-PL-2026-1187", "version": 1}}
            {"/replaces": {"id": "ANOTHER-1", "version": 7}}
            {"/child/identifiers/upn": "H801200001001"}
            """)
    void validateWhenJustWithinARuleThenNothingIsSaid(String changes) {
        assertThat(TestDocuments.placement().with(changes).issues()).isEmpty();
    }

    @Test
    void validateWhenBirthIsAfterEverythingThenOneIssueAtTheDateOfBirth() {
        assertThat(TestDocuments.placement()
                        .with("{\"/child/dateOfBirth\": \"2026-11-20\", \"/placement/expectedEnd\": null}")
                        .issues())
                .containsExactly("PST-1305 /child/dateOfBirth");
    }
}

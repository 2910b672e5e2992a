// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemaModuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PST-1102 |                    | {"/schema": null}
            PST-1101 | /schema            | {"/schema": "risk-assessment/1", "/child": 5}
            PST-1101 | /schema            | {"/schema": "rhi-summary/2"}
            PST-1105 | /schema            | {"/schema": 1}
            PST-1103 | /child/name        | {"/child/name/family": null}
            PST-1104 | /child             | {"/child/dateofbirth": "2010-08-08", "/child/dateOfBirth": null}
            PST-1104 | /interview         | {"/interview/hold": "2026-10-29T16:30:00Z", "/interview/held": null}
            PST-1105 | /child             | {"/child": "Ann Example"}
            PST-1105 | /episodes          | {"/episodes": {}}
            PST-1105 | /interview/held    | {"/interview/held": 5}
            PST-1106 | /child/dateOfBirth | {"/child/dateOfBirth": "2011-02-29"}
            PST-1107 | /interview/held    | {"/interview/held": "2026-10-29T16:30:00"}
            PST-1108 | /kind              | {"/kind": "chat"}
            PST-1109 | /id                | {"/id": "white space"}
            PST-1111 | /id                | {"/id": "##############################################################################"}
            PST-1112 | /version           | {"/version": 0}
            PST-1113 | /episodes          | {"/episodes": []}
            PST-1201 | /child/careStatus  | {"/child/careStatus": "looked after"}
            """)
    void validateWhenSchemaIsBrokenOnceThenOneIssueNamesIt(String code, String pointer, String changes) {
        List<String> issues = TestDocuments.interview().with(changes).issues();

        assertThat(issues).containsExactly(code + " " + (pointer == null ? "" : pointer));
    }

    @Test
    void validateWhenUnknownPropertyHasAPersonsNameThenItIsNowhereInTheAnswer() {
        ObjectNode content = TestDocuments.interview()
                .with("{\"/child/Zebedee Quillfeather\": {\"deep\": [1]}, \"/Zebedee Quillfeather\": 1}")
                .document()
                .content();

        List<Issue> issues = TestDocuments.validate(DocumentType.RHI_SUMMARY, content);

        assertThat(issues).extracting(Issue::code).containsOnly("PST-1104");
        assertThat(issues).extracting(Issue::pointer).containsExactly("", "/child");
        assertThat(issues.toString()).doesNotContain("Quillfeather", "Zebedee");
    }

    @Test
    void validateWhenNameIsMisspeltThenTheRightOneIsSuggested() {
        ObjectNode content = TestDocuments.interview()
                .with("{\"/child/datofBirth\": \"2010-08-08\"}")
                .document()
                .content();

        assertThat(TestDocuments.validate(DocumentType.RHI_SUMMARY, content))
                .singleElement()
                .extracting(Issue::text)
                .asString()
                .endsWith("Did you mean dateOfBirth?");
    }

    @Test
    void validateWhenObjectIsEmptyThenEveryMissingPropertyIsToldOnce() {
        List<Issue> issues = TestDocuments.validate(
                DocumentType.RISK_ASSESSMENT, JsonMapper.shared().createObjectNode());

        assertThat(issues).extracting(Issue::text).doesNotHaveDuplicates().hasSize(10);
    }

    @Test
    void validateWhenSeveralThingsAreWrongThenAllAreToldInDocumentOrder() {
        List<String> issues = TestDocuments.interview()
                .with(
                        "{\"/summary\": 5, \"/version\": 0, \"/episodes/0/type\": \"Q\", \"/child/dateOfBirth\": \"2027-01-01\"}")
                .issues();

        assertThat(issues)
                .containsExactly(
                        "PST-1112 /version",
                        "PST-1303 /child/dateOfBirth",
                        "PST-1201 /episodes/0/type",
                        "PST-1105 /summary");
    }

    @Test
    void problemWhenDocumentIsRefusedThenTheWholeListIsInIt() {
        Document document = TestDocuments.interview()
                .with("{\"/version\": 0, \"/kind\": \"chat\"}")
                .document();
        ValidationReport report = Validator.standard().validate(document, TestDocuments.CONTEXT);

        ObjectNode problem = ValidationProblem.of(report.issues());

        assertThat(report.valid()).isFalse();
        assertThat(problem.get("status").intValue()).isEqualTo(422);
        assertThat(Stream.of("severity", "code", "pointer", "text", "fix"))
                .allMatch(member -> problem.at("/issues/1/" + member).isString());
        assertThat(problem.get("issues")).hasSize(2);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.protocol.edit.Edit;

/** What a lead may type about the paper behind a draft. */
class DetailsFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-31", "31/3/2027", "31/03/2027", "31.3.2027", "31 March 2027", "31 mar 2027"})
    void editsWhenADateIsWrittenAsPeopleDoThenItIsKeptInOneWay(String written) {
        DetailsForm form = form(Map.of("review", " " + written + " "));

        assertThat(form.errors().isEmpty()).isTrue();
        assertThat(form.edits(List.of(), List.of())).contains(new Edit.SetValue("agreement/review", "2027-03-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-29", "31/2/2027", "3/31/2027", "next year", "31/3/27"})
    void errorsWhenItIsNoDateThenSaysSoBesideTheFieldAndKeepsWhatWasTyped(String written) {
        DetailsForm form = form(Map.of("expires", written));

        assertThat(form.errors().of("expires")).contains("a real date");
        assertThat(form.edits(List.of(), List.of())).contains(new Edit.SetValue("agreement/expires", written));
    }

    @ParameterizedTest
    @CsvSource({
        "signed, 2027-02-01, from, 2027-01-31",
        "from, 2027-02-01, review, 2027-01-31",
        "review, 2027-02-01, expires, 2027-01-31",
        "from, 2027-02-01, expires, 2027-01-31"
    })
    void errorsWhenDatesStandInTheWrongOrderThenTheLaterOneIsMarked(
            String earlier, String first, String later, String second) {
        assertThat(form(Map.of(earlier, first, later, second)).errors().of(later))
                .isNotNull();
        assertThat(form(Map.of(earlier, first, later, first)).errors().isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "two", "1.5", "-3"})
    void errorsWhenTheVersionIsNoWholeNumberThenItIsMarked(String version) {
        assertThat(form(Map.of("version", version)).errors().of("version")).isNotNull();
    }

    @Test
    void errorsWhenFieldsAreLeftEmptyThenTheDraftMayWait() {
        assertThat(form(Map.of()).errors().isEmpty()).isTrue();
    }

    private static DetailsForm form(Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(Map.of("version", "1"));
        all.putAll(typed);
        return new DetailsForm(all);
    }
}

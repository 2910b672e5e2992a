// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTests {

    private static final String CHARACTERS = "aabbcno019 .,-/@(£…é\n|~";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?<![a-z0-9])[a-z]{2}[\\s.-]?[0-9o]{2}(?![a-z0-9])",
                "(?<=[a-z] )\\([0-9]+\\)",
                "(?<![0-9]\\.)[0-9]{1,2}[./-][0-9]{1,2}",
                "(?=[a-z0-9 ]*@)[a-z0-9 ]+@",
                "no\\b[ .]*[0-9]+",
                "[^a-z]{2}",
                "£[0-9]|[é…]a?",
                "[0-9]*"
            })
    void eachWhenTheTextIsAnyThenItFindsWhatTryingEverywhereFinds(String expression) {
        Random random = new Random(expression.hashCode());
        Form form = Form.of(expression);

        for (int i = 0; i < 200; i++) {
            String text = text(random);
            assertThat(found(form, text)).as(text).isEqualTo(everywhere(expression, text));
        }
    }

    @Test
    void ofWhenAFormIsAddedAfterATextWasReadThenItIsFoundThereToo() {
        Reading reading = reading("ab 12");
        Form first = Form.of("added first: [a-z]+|ab");
        assertThat(reading.beginnings().any(first)).isTrue();

        Form second = Form.of("added second: [a-z]+|12");

        assertThat(reading.beginnings().next(second, 0, 5)).isEqualTo(3);
        assertThat(Form.of("added first: [a-z]+|ab")).isSameAs(first);
    }

    @Test
    void eachAtWhenPlacesAreGivenThenItIsTriedThereOnlyAndNoFurtherThanTheLength() {
        Reading reading = reading("is 12, is 345 is 6789");
        Places places = new Places();
        List.of(0, 7, 9, 14).forEach(places::add);
        List<String> found = new ArrayList<>();

        Form.of("is [0-9]{1,4}").eachAt(reading, places, 6, match -> found.add(match.group()));

        assertThat(found).containsExactly("is 12", "is 345", "is 678");
    }

    @Test
    void redactWhenAServiceIsNamedInTwoWordsThenTheNameInItGoes() {
        Redacted redacted = new NarrativeRedactor()
                .redact("She sent it by cash app: kitty88x and tik tok: mo.zed7.", List.of(), Options.standard());

        assertThat(redacted.text()).doesNotContain("kitty").doesNotContain("zed7");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private static List<String> found(Form form, String text) {
        Reading reading = reading(text);
        List<String> found = new ArrayList<>();
        int length = reading.text().lower().length();
        form.each(reading, Windows.of(0, length), match -> found.add(match.start() + "-" + match.end()));
        return found;
    }

    private static List<String> everywhere(String expression, String text) {
        String read = reading(text).text().lower();
        Matcher match = Pattern.compile(expression).matcher(read);
        match.useTransparentBounds(true).useAnchoringBounds(false);
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < read.length()) {
            boolean here = match.region(at, read.length()).lookingAt();
            if (here) {
                found.add(match.start() + "-" + match.end());
            }
            at = here ? Math.max(at + 1, match.end()) : at + 1;
        }
        return found;
    }

    private static Reading reading(String text) {
        return Reading.of(text, Known.of(List.of(), Set.of()), Options.standard());
    }
}

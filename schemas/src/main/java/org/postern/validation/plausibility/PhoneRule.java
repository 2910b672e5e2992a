// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.plausibility;

import java.util.function.Consumer;
import org.postern.document.DocumentLeaf;
import org.postern.document.Issue;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaField;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** Phone numbers have the length that numbering plans give them (Ofcom; ITU-T E.164). */
final class PhoneRule implements ValidationModule {

    private final SchemaCatalogue catalogue = SchemaCatalogue.standard();

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        document.leaves()
                .filter(leaf -> isPhone(document, leaf) && leaf.value().isString())
                .filter(leaf -> !plausible(leaf.value().stringValue()))
                .forEach(leaf -> issues.accept(PlausibilityIssue.PHONE.at(leaf.pointer())));
    }

    private boolean isPhone(DocumentView document, DocumentLeaf leaf) {
        return catalogue
                .field(document.type(), leaf.path())
                .filter(field -> field.fact() == SchemaField.Fact.PHONE)
                .isPresent();
    }

    /** Short numbers such as 101 and 116 000 count too. */
    static boolean plausible(String phone) {
        String digits = phone.replace(" ", "");
        if (digits.startsWith("+44")) {
            return digits.length() == 12 || digits.length() == 13;
        }
        if (digits.startsWith("+")) {
            return digits.length() >= 8 && digits.length() <= 16;
        }
        return digits.startsWith("0")
                ? digits.length() == 10 || digits.length() == 11
                : digits.length() == 3 || digits.length() == 6;
    }
}

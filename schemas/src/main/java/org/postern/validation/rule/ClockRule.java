// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/**
 * A moment that the schema allows and no clock shows, such as a leap second, would be invisible to every later rule.
 */
final class ClockRule implements ValidationModule {

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        document.leaves()
                .filter(leaf -> leaf.value().isString() && Dated.isDated(document, leaf))
                .filter(leaf -> document.moment(leaf.pointer()).isEmpty()
                        && document.date(leaf.pointer()).isEmpty())
                .forEach(leaf -> issues.accept(DateIssue.NOT_ON_THE_CLOCK.at(leaf.pointer())));
    }
}

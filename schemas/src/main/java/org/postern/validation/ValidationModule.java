// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.util.function.Consumer;
import org.postern.document.Issue;

/**
 * One link of the validation chain, or one rule inside a link. Must survive any document, also one against its schema.
 */
@FunctionalInterface
public interface ValidationModule {

    void check(DocumentView document, ValidationContext context, Consumer<Issue> issues);
}

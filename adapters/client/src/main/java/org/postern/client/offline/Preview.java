// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.util.List;
import org.postern.document.Issue;

/** What would happen to a document. */
public sealed interface Preview {

    /** It would not be taken in. */
    record Invalid(List<Issue> issues) implements Preview {}

    /** It is not this agency's to say. */
    record NotEntitled(String code, String reason) implements Preview {}

    /** It would be taken in, and this is what each recipient would get. */
    record Foreseeable(List<Foreseen> recipients, List<Issue> warnings) implements Preview {}
}

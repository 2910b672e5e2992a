// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.Optional;

/** What the redactor asks the agency registry. */
public interface Places {

    /**
     * @param district the name or code of a district or town as a document gives it
     * @return the name of the local authority it lies in; empty where the registry does not know it
     */
    Optional<String> areaOf(String district);

    /** True for the id of a registered agency or a district code: a public code, not a fact about a person. */
    boolean isCode(String value);
}

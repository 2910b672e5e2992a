// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

/** Why a sender is not entitled, PST-1401 to PST-1406; judged on document and registry only, so none tells anything about the child. */
enum Refusal {
    NO_RELATION(
            "PST-1401",
            "By this document the sender is not the responsible, placing or host authority or the placement's provider,"
                    + " and holds no mandate from one of them for documents of this type."),
    NOT_ITS_TYPE(
            "PST-1402",
            "A placement's provider does not send documents of this type without a mandate from an authority of the"
                    + " document."),
    NO_MANDATE(
            "PST-1403",
            "The registry holds no mandate by which the sender may send documents of this type for the agency it says"
                    + " it speaks for."),
    PRINCIPAL_WITHOUT_RELATION(
            "PST-1404",
            "By this document the agency spoken for is not the responsible, placing or host authority or the"
                    + " placement's provider, or may not send documents of this type itself."),
    SEVERAL_PRINCIPALS(
            "PST-1405",
            "The sender holds mandates from more than one agency of this document; it must say on whose behalf it"
                    + " speaks."),
    WRONG_SOURCE(
            "PST-1406",
            "The notification source named in the document is not what the sender, or whoever it speaks for, is.");

    private final String code;
    private final String reason;

    Refusal(String code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    EntitlementAnswer.NotEntitled answer() {
        return new EntitlementAnswer.NotEntitled(code, reason);
    }
}

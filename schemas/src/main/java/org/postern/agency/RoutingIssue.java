// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/** What keeps a document from being routed, PST-1410 to PST-1429. */
public enum RoutingIssue implements IssueKind {
    NO_RESPONSIBLE_AUTHORITY(
            "PST-1410", "The document names no responsible authority.", "Say which authority owes the child the duty."),
    UNKNOWN_AUTHORITY(
            "PST-1411",
            "This authority is not in the registry.",
            "Give its agency id, such as la-wigan, or its ONS code.{0}"),
    NOT_AN_AUTHORITY(
            "PST-1412",
            "The agency named here is not a local authority.",
            "Name the children's-services authority by its agency id or ONS code."),
    NO_PLACING_AUTHORITY(
            "PST-1413",
            "There is a placement, but no placing authority.",
            "Say which authority placed the child; leave the placement out for a child living at home."),
    NO_AREA(
            "PST-1414",
            "Nothing says where the placement is, so the host authority and the force cannot be found.",
            "Give the district, the host authority, or a registered home as provider."),
    UNKNOWN_DISTRICT(
            "PST-1415",
            "This district is not one of England or Wales, present or former.",
            "Give its full name or its ONS code.{0}"),
    AMBIGUOUS_DISTRICT(
            "PST-1416", "More than one district may be meant.", "Give the full name or the ONS code of one of: {0}."),
    DISTRICT_NOT_OF_HOME(
            "PST-1417",
            "The registered place of the provider is in another district.",
            "Correct the district or the provider; the provider is registered in {0}."),
    HOST_NOT_OF_HOME(
            "PST-1418",
            "The registered place of the provider is in the area of another authority.",
            "Correct the host authority or the provider; the provider is registered in the area of {0}."),
    HOST_NOT_OF_DISTRICT(
            "PST-1419",
            "The district lies in the area of another authority.",
            "Correct the host authority or the district; that district belongs to {0}."),
    UNKNOWN_PROVIDER(
            "PST-1420",
            "This provider is not in the registry.",
            "Leave the provider out and give its name and registration, with the district.{0}"),
    NOT_A_PROVIDER(
            "PST-1421",
            "The agency named as provider does not provide placements.",
            "Name the home, fostering agency or other placement, or the authority whose own placement it is."),
    REGISTRATION_NOT_OF_PROVIDER(
            "PST-1422",
            "The registration number is not the one under which the provider is registered.",
            "Correct the number or the provider."),
    UNKNOWN_AGENCY("PST-1423", "This agency is not in the registry.", "Give the id of a registered agency.{0}");

    private final IssueWords words;

    RoutingIssue(String code, String text, String fix) {
        this.words = IssueWords.error(code, text, fix);
    }

    @Override
    public IssueWords words() {
        return words;
    }
}

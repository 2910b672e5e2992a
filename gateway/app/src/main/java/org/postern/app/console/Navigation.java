// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.postern.app.people.Person;
import org.postern.app.people.Role;

/** The areas of the console, each for one role; who has several roles sees several, and everybody the figures. */
enum Navigation {
    DOCUMENTS(Role.PRACTITIONER, "/console/documents", "Documents"),
    REVIEWS(Role.REVIEWER, "/console/reviews", "Reviews"),
    PROTOCOLS(Role.GOVERNANCE_LEAD, "/console/protocols", "Sharing protocols"),
    INBOX(Role.OFFICER, "/console/inbox", "Inbox"),
    EVIDENCE(Role.AUDITOR, "/console/evidence", "Evidence"),
    OPERATIONS(Role.OPERATOR, "/console/operations", "Operations");

    private final Role role;
    private final String path;
    private final String words;

    Navigation(Role role, String path, String words) {
        this.role = role;
        this.path = path;
        this.words = words;
    }

    /** @param here the area that the page belongs to */
    record Link(String path, String words, boolean here) {}

    static List<Link> of(Person person, String path) {
        Stream<Link> own = Arrays.stream(values())
                .filter(area -> person.is(area.role))
                .map(area -> link(area.path, area.words, path));
        return Stream.concat(own, Stream.of(link("/console/statistics", "Figures", path)))
                .toList();
    }

    private static Link link(String target, String words, String path) {
        return new Link(target, words, path.equals(target) || path.startsWith(target + "/"));
    }
}

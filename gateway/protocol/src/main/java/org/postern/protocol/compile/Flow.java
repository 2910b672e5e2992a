// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What can be in the value of a part of a condition.
 *
 * @param places where in the document or the variables it is read
 * @param chosen whether whoever wrote the condition can have put something of his own into it: a text, a number, a count
 */
record Flow(Set<Place> places, boolean chosen) {

    /**
     * @param path such as {@code document.people[].name}
     * @param lists how many lists that the condition itself builds stand around it
     */
    record Place(String path, int lists) {

        Place element() {
            return lists > 0 ? new Place(path, lists - 1) : new Place(path + "[]", 0);
        }
    }

    /** What a loop has gathered before its first step. */
    static final Flow NOTHING = new Flow(Set.of(), false);

    static final Flow CHOSEN = new Flow(Set.of(), true);

    static Flow place(String path) {
        return new Flow(Set.of(new Place(path, 0)), false);
    }

    static Flow any(List<Flow> flows) {
        Set<Place> places = new HashSet<>();
        flows.forEach(flow -> places.addAll(flow.places));
        return new Flow(places, flows.stream().anyMatch(Flow::chosen));
    }

    Flow member(String name) {
        return each(place -> new Place(place.path() + "." + name, place.lists()));
    }

    Flow element() {
        return each(Place::element);
    }

    /** A list with this in it. */
    Flow listed() {
        return each(place -> new Place(place.path(), place.lists() + 1));
    }

    private Flow each(UnaryOperator<Place> step) {
        return new Flow(places.stream().map(step).collect(Collectors.toSet()), chosen);
    }
}

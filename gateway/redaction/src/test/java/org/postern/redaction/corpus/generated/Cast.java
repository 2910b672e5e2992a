// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postern.redaction.corpus.generated.NamePool.Person;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The people and things of one narrative; values are drawn anew for each slot, people stay the same. */
final class Cast {

    private static final Map<String, List<String>> PLACES = Lists.lines("places").stream()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1].split("; "))));

    private final Draw draw;
    private final Numbers numbers;
    private final Times times;
    private final Person child;
    private final Person carer;
    private final Person peer;
    private final Person other;
    private final Person worker;
    private final String adult;
    private final String home;
    private final String town;
    private final String school;

    Cast(NamePool names, Draw draw) {
        this.draw = draw;
        this.numbers = new Numbers(draw);
        this.times = new Times(draw);
        this.child = names.person(draw);
        this.carer = names.person(draw);
        this.peer = names.person(draw);
        this.other = names.person(draw);
        this.worker = names.person(draw);
        this.adult = names.nickname(draw);
        this.home = address();
        this.town = draw.of(PLACES.get("town"));
        this.school = draw.of(PLACES.get("street")) + " " + draw.of(PLACES.get("school"));
    }

    /** What stands in a slot of a template. */
    Piece fill(String slot) {
        return switch (slot) {
            case "child" -> child(draw.oneIn(5) ? child.full() : child.given());
            case "child.full" -> child(child.full());
            case "carer" -> person(draw.oneIn(3) ? carer.full() : carer.given());
            case "peer" -> person(draw.oneIn(3) ? peer.full() : peer.given());
            case "peer.given" -> person(peer.given());
            case "other" -> person(draw.oneIn(3) ? other.full() : other.given());
            case "other.family" -> person(other.family());
            case "worker" -> person(draw.oneIn(2) ? worker.full() : worker.given());
            case "worker.family" -> person(worker.family());
            case "adult" -> person(adult);
            case "home" -> new Piece(home, "ADDRESS");
            case "addr" -> new Piece(address(), "ADDRESS");
            case "number" -> new Piece(numbers.house(), "ADDRESS");
            case "postcode" -> new Piece(postcode(), "POSTCODE");
            case "phone" -> new Piece(numbers.phone(), "PHONE");
            case "plate" -> new Piece(numbers.plate(), "VEHICLE_REG");
            case "part" -> new Piece(numbers.partialPlate(), "VEHICLE_REG");
            case "id" -> new Piece(numbers.id(), "ID_NUMBER");
            case "handle" -> new Piece(numbers.handle(draw.oneIn(2) ? peer.given() : adult), "HANDLE");
            case "email" -> new Piece(numbers.email(peer.given()), "EMAIL");
            case "dob" -> new Piece(times.birth(), "DATE_OF_BIRTH");
            case "age" -> new Piece(times.age(), "AGE");
            case "adultage" -> new Piece(times.adultAge(), "AGE");
            case "date" -> new Piece(times.day(), "DATE");
            case "town" -> new Piece(draw.oneIn(2) ? town : draw.of(PLACES.get("town")), "PLACE");
            case "spot" -> new Piece(draw.of(PLACES.get("spot")), "PLACE");
            case "bus" -> new Piece(draw.of("X", "", "") + draw.between(10, 199), "PLACE");
            case "school" -> new Piece(school, "ORG");
            default -> throw new IllegalArgumentException("a template has an unknown slot: " + slot);
        };
    }

    /** The facts that the case knows; the adult, the worker and the second friend are told by the text alone. */
    ObjectNode known() {
        ObjectNode known = JsonMapper.shared().createObjectNode();
        known.putObject("child").put("name", child.full());
        known.putArray("carers").add(carer.full());
        known.putArray("associates").add(peer.full());
        known.putArray("addresses").add(home + ", " + town);
        known.putArray("schools").add(school);
        return known;
    }

    private static Piece child(String name) {
        return new Piece(name, "PERSON_CHILD");
    }

    private static Piece person(String name) {
        return new Piece(name, "PERSON_OTHER");
    }

    private String address() {
        String flat = draw.oneIn(5) ? "Flat " + draw.between(1, 30) + ", " : "";
        return flat + draw.between(1, 240) + " " + draw.of(PLACES.get("street")) + " " + draw.of(PLACES.get("kind"));
    }

    private String postcode() {
        return draw.of(PLACES.get("area")) + draw.between(1, 20) + " 9" + draw.of("XX", "ZX", "XZ", "ZZ");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.AgencyKind;
import org.postern.document.DocumentType;

/**
 * One thing that a preset asks for; enough for a form to ask it and for a value to be judged.
 *
 * @param suggestion what is taken where nothing is given; may name other parameters as {@code ${authority.name}}
 * @param options    of a choice
 * @param rule       what a value has to keep to besides its type
 */
public record Parameter(
        String id,
        String label,
        String hint,
        Type type,
        boolean required,
        String suggestion,
        List<Option> options,
        Constraint rule) {

    /** What a form asks for. */
    public enum Type {
        TEXT,
        /** The id of a protocol. */
        ID,
        DATE,
        PHONE,
        AGENCY,
        /** A unit of an agency. */
        UNIT,
        CHOICE,
        /** ISO 8601, e.g. {@code PT4H}. */
        DURATION
    }

    /**
     * One of several answers.
     *
     * @param sets further values that the answer brings along, by name
     */
    public record Option(String value, String label, Map<String, Object> sets) {}

    /**
     * What a value has to keep to.
     *
     * @param kind         of an agency
     * @param of           of a unit: the value that names its agency, e.g. {@code authority} or {@code authority.force}
     * @param not          another value that it must differ from
     * @param otherForceThan another value whose agency must be policed by another force
     * @param mandateFor   another value whose agency it must speak for
     * @param mandate      the document type of that mandate
     * @param notBefore    another value, a date, that it must not be earlier than
     */
    public record Constraint(
            Optional<AgencyKind> kind,
            Optional<String> of,
            Optional<String> not,
            Optional<String> otherForceThan,
            Optional<String> mandateFor,
            Optional<DocumentType> mandate,
            Optional<String> notBefore) {}

    public Parameter {
        options = List.copyOf(options);
    }
}

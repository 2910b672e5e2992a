// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.template;

import java.util.List;

/**
 * One column as a template shows it.
 *
 * @param required whether a row without it cannot be sent
 * @param note     what belongs there
 * @param choices  what may be chosen; empty where anything may be written
 * @param several  whether more than one of the choices may stand in a cell
 * @param day      whether it holds a date
 * @param timed    whether it holds a date with a time of day
 */
record TemplateColumn(
        String heading,
        boolean required,
        String note,
        String example,
        List<String> choices,
        boolean several,
        boolean day,
        boolean timed) {

    TemplateColumn {
        choices = List.copyOf(choices);
    }

    /** The note with everything that a reader should know. */
    String fullNote() {
        String more = several && !choices.isEmpty() ? " Separate several by a semicolon." : "";
        String kind = timed ? " Date and time." : "";
        return (required ? "Needed. " : "") + note + kind + more;
    }
}

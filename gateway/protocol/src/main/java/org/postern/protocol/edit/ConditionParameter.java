// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.List;

/**
 * What has to be filled into a ready-made condition.
 *
 * @param type    what a form asks for
 * @param from    of a number, the smallest; 0 for others
 * @param to      of a number, the largest; 0 for others
 * @param options of a choice
 */
public record ConditionParameter(String id, String label, Type type, int from, int to, List<Option> options) {

    /** What a form asks for. */
    public enum Type {
        NUMBER,
        CHOICE,
        AGENCY
    }

    /**
     * One value to choose.
     *
     * @param label how the sentence reads with it
     * @param cel   what stands in the condition for it
     */
    public record Option(String value, String label, String cel) {}

    public ConditionParameter {
        options = List.copyOf(options);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import org.postern.protocol.ProtocolCode;

/**
 * Why a value cannot be taken.
 *
 * @param parameter id of the parameter, or the name that was given and is none
 * @param text      what is wrong, in plain words
 * @param fix       what to do next
 */
public record ValueIssue(String parameter, ProtocolCode code, String text, String fix) {

    /** One line for people. */
    public String sentence() {
        return parameter + ": " + code.id() + " " + text + " " + fix;
    }
}

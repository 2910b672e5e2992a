// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

/**
 * One thing that is wrong with the files of the registry.
 *
 * @param file path below the registry's folder, empty when it concerns the whole folder
 * @param line 1-based; 0 when it concerns the whole file
 * @param text in plain words; the files hold no personal data, so names and values are repeated
 */
public record RegistryProblem(RegistryFault fault, String file, int line, String text) {

    @Override
    public String toString() {
        String place = file.isEmpty() ? "" : file + (line > 0 ? ":" + line : "") + " ";
        return fault.code() + " " + place + text;
    }
}

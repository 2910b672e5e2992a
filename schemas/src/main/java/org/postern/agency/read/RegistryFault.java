// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

/** What can be wrong with the registry's own files, PST-145x and PST-146x; found when it is loaded, never later. */
public enum RegistryFault {
    UNREADABLE("PST-1450", "The files of the registry cannot be read: {0}."),
    NOT_YAML("PST-1451", "This is not YAML: {0}."),
    WRONG_SHAPE("PST-1452", "{0} must be {1}."),
    UNKNOWN_FIELD("PST-1453", "There is no field {0} here.{1}"),
    MISSING_FIELD("PST-1454", "{0} is missing."),
    DUPLICATE_FIELD("PST-1455", "{0} stands twice in the same place."),
    DUPLICATE_ID("PST-1456", "The agency id {0} is already taken at {1}."),
    DUPLICATE_CODE("PST-1457", "The code {0} already belongs to {1}."),
    UNKNOWN_KIND("PST-1458", "There is no kind of agency {0}.{1}"),
    UNKNOWN_AGENCY("PST-1459", "{0} names {1}, which is not {2} in this registry.{3}"),
    UNKNOWN_DISTRICT("PST-1460", "The district {0} is not in districts.yaml."),
    UNKNOWN_TYPE("PST-1461", "There is no document type {0}.{1}"),
    BAD_FORMAT("PST-1462", "{0} must be {1}."),
    NO_AREA("PST-1463", "{0} needs {1}."),
    BAD_MANDATE("PST-1464", "The mandate for {0} cannot stand: {1}."),
    AMENDED_TWICE("PST-1465", "{0} of {1} is amended in two places."),
    CONTRADICTING_DISTRICT("PST-1466", "The code {0} is that of {1}, but districts.yaml gives it to {2}."),
    NO_DEFAULTS("PST-1467", "kinds.yaml says nothing about {0}.");

    private final String code;
    private final String text;

    RegistryFault(String code, String text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    String text(Object... words) {
        String filled = text;
        for (int i = 0; i < words.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(words[i]));
        }
        return filled;
    }
}

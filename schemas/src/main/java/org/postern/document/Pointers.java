// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

/** RFC 6901 JSON Pointers as plain strings. */
public final class Pointers {

    private Pointers() {}

    public static String child(String pointer, String name) {
        boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
        return pointer + '/' + (plain ? name : name.replace("~", "~0").replace("/", "~1"));
    }

    public static String child(String pointer, int index) {
        return pointer + '/' + index;
    }

    /** The pointer to the object or array that holds the place; of the document itself, the document. */
    public static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? "" : pointer.substring(0, slash);
    }

    /** The last step, unescaped; empty for the whole document. */
    public static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** True when {@code inner} is the place {@code outer} or lies below it. */
    public static boolean within(String inner, String outer) {
        return inner.startsWith(outer) && (inner.length() == outer.length() || inner.charAt(outer.length()) == '/');
    }

    /** The schema path of a place: without indices, e.g. {@code places[].name} for {@code /places/3/name}. */
    public static String schemaPath(String pointer) {
        StringBuilder path = new StringBuilder();
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            boolean index = !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!index && !path.isEmpty()) {
                path.append('.');
            }
            path.append(index ? "[]" : step.replace("~1", "/").replace("~0", "~"));
        }
        return path.toString();
    }
}

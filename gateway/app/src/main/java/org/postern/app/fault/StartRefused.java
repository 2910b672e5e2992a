// SPDX-License-Identifier: Apache-2.0
package org.postern.app.fault;

/** The gateway will not start like this; says why and what to do, without a stack trace for the person who runs it. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String fix;

    /**
     * @param code stable, e.g. {@code PST-6300}
     * @param text what is wrong
     * @param fix  what to do next
     */
    public StartRefused(String code, String text, String fix) {
        super(text);
        this.code = code;
        this.fix = fix;
    }

    public String code() {
        return code;
    }

    public String fix() {
        return fix;
    }
}

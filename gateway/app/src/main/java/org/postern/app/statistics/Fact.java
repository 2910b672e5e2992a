// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

/**
 * One coded fact of a document that is counted.
 *
 * @param home where the child lives; only for notices, else empty
 */
record Fact(Measure measure, String code, String home) {

    static Fact of(Measure measure, String code) {
        return new Fact(measure, code, "");
    }
}

// SPDX-License-Identifier: Apache-2.0
/** Runs the examples that live beside a protocol and compares what comes out with what should. */
package org.postern.protocol.cases;

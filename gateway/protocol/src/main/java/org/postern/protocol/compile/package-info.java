// SPDX-License-Identifier: Apache-2.0
/** Checks every name, field and condition of a protocol and makes it ready to decide. */
package org.postern.protocol.compile;

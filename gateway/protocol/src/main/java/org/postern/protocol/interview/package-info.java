// SPDX-License-Identifier: Apache-2.0
/** Which children are offered a return home interview by a protocol, by when, and who decides where it does not say. */
package org.postern.protocol.interview;

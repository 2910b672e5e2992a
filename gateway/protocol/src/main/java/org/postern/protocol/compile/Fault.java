// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import org.postern.protocol.ProtocolCode;

/** What is wrong with a part of a protocol, before it is known where in the file it stands. */
record Fault(ProtocolCode code, String text, String fix) {}

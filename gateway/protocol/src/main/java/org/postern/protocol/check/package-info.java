// SPDX-License-Identifier: Apache-2.0
/** Says what is wrong with protocols that compile, what they cover, and how two versions differ. */
package org.postern.protocol.check;

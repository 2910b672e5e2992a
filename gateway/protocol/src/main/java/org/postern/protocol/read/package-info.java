// SPDX-License-Identifier: Apache-2.0
/** Reads protocol and case files into values, with the line of everything that is wrong. */
package org.postern.protocol.read;

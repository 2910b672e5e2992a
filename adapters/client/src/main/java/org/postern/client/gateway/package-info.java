// SPDX-License-Identifier: Apache-2.0
/** Starts and stops a gateway on this machine, as the separate program that it is; nothing of it is linked in here. */
package org.postern.client.gateway;

// SPDX-License-Identifier: Apache-2.0
/** What leaves the gateway about its own work: traces, where an operator has switched them on. */
package org.postern.app.telemetry;

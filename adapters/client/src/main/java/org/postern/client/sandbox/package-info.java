// SPDX-License-Identifier: Apache-2.0
/** A gateway to try a client against, with recipients that behave and misbehave as told. */
package org.postern.client.sandbox;

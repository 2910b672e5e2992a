// SPDX-License-Identifier: Apache-2.0
/** The pages of governance leads: the life of sharing protocols, from a preset to force and to the end. */
package org.postern.app.console.protocol;

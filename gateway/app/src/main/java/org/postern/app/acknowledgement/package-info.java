// SPDX-License-Identifier: Apache-2.0
/** Whether a person has read what was delivered, and who is told when nobody has. */
package org.postern.app.acknowledgement;

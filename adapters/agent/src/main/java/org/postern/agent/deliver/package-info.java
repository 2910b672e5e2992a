// SPDX-License-Identifier: Apache-2.0
/** Out of the agent: what an agency collects from its mailbox is handed to its own systems and people. */
package org.postern.agent.deliver;

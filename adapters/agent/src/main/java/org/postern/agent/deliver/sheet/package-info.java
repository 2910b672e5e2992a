// SPDX-License-Identifier: Apache-2.0
/** A disclosure as a sheet of paper that an officer can read. */
package org.postern.agent.deliver.sheet;

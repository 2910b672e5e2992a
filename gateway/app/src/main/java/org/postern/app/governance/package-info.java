// SPDX-License-Identifier: Apache-2.0
/** The life of a sharing protocol: proposed, checked, approved, in force, ended; and which version decides at an instant. */
package org.postern.app.governance;

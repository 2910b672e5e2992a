// SPDX-License-Identifier: Apache-2.0
/** What the child asked about places and people, and what happens where a person goes against it. */
package org.postern.app.wishes;

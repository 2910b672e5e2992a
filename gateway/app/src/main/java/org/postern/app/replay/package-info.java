// SPDX-License-Identifier: Apache-2.0
/** What a draft of a protocol would have done with what was really sent, told in numbers and without any value. */
package org.postern.app.replay;

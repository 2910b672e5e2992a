// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

/** On which side of a submission an agency stands. */
public enum Side {
    /** It sent the document, or the document was sent on its behalf: it may see what was decided, and why. */
    SENT,
    /** An envelope was for it: it may see what it was shown, and nothing of what was kept from it. */
    RECEIVED
}

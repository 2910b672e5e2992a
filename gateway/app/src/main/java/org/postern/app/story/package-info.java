// SPDX-License-Identifier: Apache-2.0
/** Evidence for auditors: finding a submission, its whole story, who looked at it, and a bundle that verifies anywhere. */
package org.postern.app.story;

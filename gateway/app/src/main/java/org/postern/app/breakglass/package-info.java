// SPDX-License-Identifier: Apache-2.0
/** Break-glass: going beyond the rules for serious harm, at once, and answering for it afterwards. */
package org.postern.app.breakglass;

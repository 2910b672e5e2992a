// SPDX-License-Identifier: Apache-2.0
/**
 * Says everything that is wrong with a document in one answer. A chain of small modules (schema, code lists,
 * cross-field
 * rules, registry, plausibility) each contributes issues, one per cause; a value that an earlier module found broken is
 * invisible to the later ones. Nothing in here throws because of what a document says, and nothing repeats its values.
 */
package org.postern.validation;

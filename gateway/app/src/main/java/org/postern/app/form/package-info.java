// SPDX-License-Identifier: Apache-2.0
/** Documents that people say by form: the questions, what was typed, and the document that is made of it. */
package org.postern.app.form;

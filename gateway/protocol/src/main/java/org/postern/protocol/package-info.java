// SPDX-License-Identifier: Apache-2.0
/** Sharing protocols: the words in which agencies agree who may see what, and the decisions made by them. */
package org.postern.protocol;

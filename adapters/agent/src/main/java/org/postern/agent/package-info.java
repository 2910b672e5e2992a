// SPDX-License-Identifier: Apache-2.0
/**
 * The program that an agency runs on its own machine: turns what the agency already has (sheets, extracts) into
 * documents, and hands them to the gateway through its public API.
 */
package org.postern.agent;

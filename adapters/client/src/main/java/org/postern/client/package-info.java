// SPDX-License-Identifier: Apache-2.0
/**
 * What an agency runs on its own machines: the SDK for the gateway's public API, and the command line made of it. It knows
 * the API as it is published and the libraries that work offline; it knows nothing of the gateway's insides.
 */
package org.postern.client;

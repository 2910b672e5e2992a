// SPDX-License-Identifier: Apache-2.0
/** Charts as inline SVG, drawn on the server: they need no script, and say in words what they show. */
package org.postern.app.chart;

// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.Relation;

/**
 * One agency that a document could go to, as one protocol names it.
 *
 * @param unit      the team whose inbox it is, empty string for the agency as a whole
 * @param relations what the agency is to the child
 */
public record Recipient(Agency agency, String unit, Set<Relation> relations) {}

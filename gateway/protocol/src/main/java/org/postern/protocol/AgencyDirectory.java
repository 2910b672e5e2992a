// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.Optional;
import org.postern.agency.Agency;

/** All that protocols need of the registry of agencies: who is behind an id. */
@FunctionalInterface
public interface AgencyDirectory {

    Optional<Agency> find(String id);
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.net.URI;
import org.postern.agency.AgencyRegistry;

/** A gateway that callers can reach, in this process or in its own. */
public interface GatewayUnderTest {

    URI address(String path);

    TestPki pki();

    AgencyRegistry registry();
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.start;

import org.postern.app.fault.StartRefused;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The gateway's own issuer for people shares its machinery with the one for agencies: where another issuer gives agencies
 * their tokens, another must know the people as well.
 */
public class IssuerCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (isSet(environment, "postern.security.issuer") && !isSet(environment, "postern.people.issuer")) {
            throw new StartRefused(
                    "PST-6309",
                    "postern.security.issuer names an issuer for agencies, and postern.people.issuer names none for people.",
                    "Name the issuer that knows your people, too; it may be the same one (docs/console.md).");
        }
    }

    private static boolean isSet(ConfigurableEnvironment environment, String setting) {
        return !environment.getProperty(setting, "").isBlank();
    }
}

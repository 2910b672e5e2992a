// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.nio.file.Path;
import org.postern.agency.AgencyRegistry;
import org.postern.app.storage.DataFolder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The gateway's own accounts, where no other issuer knows the people. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "postern.people.issuer", matchIfMissing = true, havingValue = "never-set")
class OwnPeople {

    @Bean
    Accounts accounts(PeopleSettings settings, DataFolder data, AgencyRegistry registry, PasswordEncoder encoder) {
        Path file = settings.accounts() == null ? DemoPeople.fileIn(data, registry, encoder) : settings.accounts();
        return new Accounts(file, registry);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password against the gateway's own accounts; after too many wrong ones the name is shut for a while,
 * whether or not it exists, and every no sounds alike.
 */
@Component
@ConditionalOnProperty(name = "postern.people.issuer", matchIfMissing = true, havingValue = "never-set")
public class AccountCheck implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final WrongPasswords wrong;

    AccountCheck(Accounts accounts, PasswordEncoder encoder, WrongPasswords wrong) {
        this.passwords = new DaoAuthenticationProvider(name -> accounts.find(name)
                .map(account -> User.withUsername(account.id())
                        .password(account.password())
                        .authorities(List.of())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such account")));
        this.passwords.setPasswordEncoder(encoder);
        this.wrong = wrong;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String name = attempt.getName();
        if (wrong.tooMany(name)) {
            throw new BadCredentialsException("too many wrong passwords");
        }
        try {
            return passwords.authenticate(attempt);
        } catch (AuthenticationException no) {
            wrong.count(name);
            throw no;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

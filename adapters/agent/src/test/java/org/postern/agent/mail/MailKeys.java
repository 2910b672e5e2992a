// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mail;

import org.postern.agent.TestKeys;

/** The authority behind the test mail servers: one for all tests, since GreenMail reads its certificate once for the whole JVM. */
public final class MailKeys {

    public static final TestKeys ONE = new TestKeys();

    private MailKeys() {}
}

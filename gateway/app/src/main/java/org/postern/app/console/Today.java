// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import java.util.List;
import org.postern.app.people.Person;
import org.postern.app.people.Role;

/** What one area of the console puts on the start page of those who have its role. */
public interface Today {

    Role role();

    /** Empty where nothing needs doing. */
    List<Task> tasks(Person person);
}

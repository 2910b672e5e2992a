// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import org.postern.agent.deliver.Sink;

/** A sink with what it is called and what it takes. */
record RunningSink(SinkSettings settings, Sink sink) {

    String name() {
        return settings.name();
    }
}

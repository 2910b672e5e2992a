// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.postern.document.Issue;
import org.postern.envelope.pki.Refusal;

/**
 * The agent's log, one line for each event: time, part, code, sentence. What is said comes from fixed words, so that no
 * name of a file, no address and no text of a document or exception can get into it; what libraries would log is not
 * written at all for the same reason.
 */
public final class AgentLog {

    private final PrintWriter out;
    private final Clock clock;

    public AgentLog(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** @param part name of a source or sink, as agent.yaml has it */
    public void say(String part, Refusal refusal) {
        line(part, refusal.code(), refusal.text() + " " + refusal.fix());
    }

    public void say(String part, Issue issue) {
        line(part, issue.code(), issue.text() + " " + issue.fix());
    }

    /** Something that went as it should; fixed words and numbers only. */
    public void note(String part, String sentence) {
        line(part, "-", sentence);
    }

    private void line(String part, String code, String sentence) {
        String oneLine = sentence.replaceAll("\\s+", " ").strip();
        out.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + part + " " + code + " " + oneLine);
        out.flush();
    }
}

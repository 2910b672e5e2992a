// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.client.Reply;
import org.postern.client.data.DataFolder;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/** A demonstration against a gateway that answers: every document, and the explanation of those that are marked. */
public final class Demo {

    /** What is told while it goes on. */
    public interface Told {

        void next(DemoDocument document);

        void done(DemoResult result);
    }

    private final DemoRun run;
    private final DemoExplanation explanation;

    private Demo(DemoAgencies agencies, AgencyRegistry registry) {
        this.run = new DemoRun(agencies);
        this.explanation = new DemoExplanation(agencies, registry);
    }

    public static Verdict<Demo> with(DemoGateway gateway, DataFolder folder, AgencyRegistry registry) {
        Verdict<TrustStore> trust = folder.pki().loadTrust();
        return trust.map(
                store -> new Demo(new DemoAgencies(folder, gateway.address().url(), store), registry));
    }

    /** The results of all documents, or why the gateway was lost in the middle. */
    public Reply<List<DemoResult>> run(DemoScript script, Told told) {
        List<DemoResult> results = new ArrayList<>();
        for (DemoDocument document : script.documents()) {
            told.next(document);
            Reply<DemoResult> reply = run.run(document);
            if (!(reply instanceof Reply.Answered<DemoResult> answered)) {
                return reply.map(never -> List.of());
            }
            told.done(answered.value());
            results.add(answered.value());
        }
        return Reply.answer(results);
    }

    /** Before and after, recipient by recipient. */
    public Reply<List<String>> explain(DemoResult result) {
        return explanation.lines(result);
    }

    /** Why a demonstration with these results has failed; empty where everything was as expected. */
    public static Optional<Refusal> failure(List<DemoResult> results) {
        long wrong = results.stream().filter(result -> !result.asExpected()).count();
        return wrong == 0
                ? Optional.empty()
                : Optional.of(org.postern.client.ClientError.CASES_FAILED.refusal(wrong, results.size()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.app.storage.GovernanceKey;
import org.postern.document.Issue;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.check.Checks;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a version still goes with what else is agreed, as far as the agency that asks may be told; a conflict of which it
 * may know nothing refuses all the same.
 */
@Component
class BesideOthers {

    private final VersionStore versions;
    private final VersionFiles files;
    private final ProposalCheck checks;
    private final ProposalJson json;
    private final ProtocolCompiler compiler;
    private final GovernanceKey key;
    private final AgencyRegistry registry;

    BesideOthers(
            VersionStore versions,
            VersionFiles files,
            ProposalCheck checks,
            ProposalJson json,
            ProtocolCompiler compiler,
            GovernanceKey key,
            AgencyRegistry registry) {
        this.versions = versions;
        this.files = files;
        this.checks = checks;
        this.json = json;
        this.compiler = compiler;
        this.key = key;
        this.registry = registry;
    }

    /** All checks and cases, beside what decides now. Takes a while, so it is asked before any lock is held. */
    List<Issue> inForce(StoredVersion version, String agency) {
        byte[] examples = key.key().open("protocol-examples/" + version.id(), versions.examples(version.id()));
        Agency reader = registry.find(agency).orElseThrow();
        CheckReport report = checks.check(json.read(examples).orElseThrow(), reader);
        List<Issue> issues = new ArrayList<>(report.issues());
        report.protocol()
                .filter(compiled -> checks.collidesUnseen(compiled, reader))
                .ifPresent(unseen -> issues.add(unseen()));
        return issues;
    }

    /**
     * Conflicts with all that is approved by now, whether or not its first day has come. Last approvals are given one after
     * the other on all nodes, and each is seen by the next: of two versions for one flow the second is not approved.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Issue> approved(StoredVersion version, String agency) {
        versions.lockLastApprovals();
        CompileResult result = compiler.compile(ProposalCheck.FILE, versions.file(version.id()));
        if (!(result instanceof CompileResult.Compiled compiled)) {
            return result.issues().stream().map(CheckReport::issue).toList();
        }
        Agency reader = registry.find(agency).orElseThrow();
        Map<Boolean, List<Issue>> issues = versions.all().stream()
                .filter(other -> other.state().isApproved() && !other.protocol().equals(version.protocol()))
                .map(files::protocol)
                .collect(Collectors.partitioningBy(
                        other -> Knowledge.of(reader, other),
                        Collectors.flatMapping(
                                other -> conflicts(compiled.protocol(), other).stream(), Collectors.toList())));
        List<Issue> told = new ArrayList<>(issues.get(true));
        if (!issues.get(false).isEmpty()) {
            told.add(unseen());
        }
        return told;
    }

    private List<Issue> conflicts(CompiledProtocol protocol, SharingProtocol other) {
        return new Checks(registry::find)
                .beside(protocol, other).stream().map(CheckReport::issue).toList();
    }

    private static Issue unseen() {
        return Issue.error(
                "PST-6418",
                ProposalCheck.FILE,
                "The version gets in the way of an agreement that your agency is not party to.",
                "The other parties know of it; they settle it first.");
    }
}

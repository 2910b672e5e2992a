// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.Optional;
import org.postern.app.governance.GovernanceDesk;
import org.postern.app.governance.VersionView;
import org.postern.app.people.Person;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts beside a protocol what it changes against the one that decides now. */
@Component
class ChangePages {

    private final GovernanceDesk desk;
    private final ProtocolCompiler compiler;
    private final ChangeViews changes;

    ChangePages(GovernanceDesk desk, ProtocolCompiler compiler, ChangeViews changes) {
        this.desk = desk;
        this.compiler = compiler;
        this.changes = changes;
    }

    void add(Person person, VersionView view, Model model) {
        desk.content(view)
                .filter(content -> compiler.compile("protocol.yaml", content.file()) instanceof CompileResult.Compiled)
                .map(content -> ((CompileResult.Compiled) compiler.compile("protocol.yaml", content.file())).protocol())
                .ifPresent(compiled -> add(person, compiled, model));
    }

    void add(Person person, CompiledProtocol compiled, Model model) {
        Optional<CompiledProtocol> deciding =
                desk.deciding(person.agency(), compiled.protocol().id());
        deciding.ifPresent(one -> model.addAttribute("deciding", one.protocol()));
        changes.against(deciding, compiled).ifPresent(found -> model.addAttribute("changes", found));
    }
}

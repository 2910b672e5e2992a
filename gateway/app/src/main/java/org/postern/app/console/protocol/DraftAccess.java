// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.Optional;
import java.util.UUID;
import org.postern.app.console.NotFound;
import org.postern.app.draft.Drafts;
import org.postern.app.draft.ProtocolDraft;
import org.postern.app.governance.Proposal;
import org.postern.app.people.Person;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.edit.OpenResult;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.OutlineReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a draft for a page and saves what came of it. */
@Component
class DraftAccess {

    static final String ONE = "/console/protocols/drafts/{draft:[0-9a-f-]{36}}";

    private final Drafts drafts;
    private final ProtocolCompiler compiler;

    DraftAccess(Drafts drafts, ProtocolCompiler compiler) {
        this.drafts = drafts;
        this.compiler = compiler;
    }

    ProtocolDraft open(Person person, String id, Model model) {
        ProtocolDraft draft = drafts.find(person, uuid(id)).orElseThrow(NotFound::new);
        model.addAttribute("draft", draft);
        model.addAttribute("back", path(draft));
        model.addAttribute("subject", draft.name());
        return draft;
    }

    static Optional<Outline> outline(ProtocolDraft draft) {
        return OutlineReader.read("protocol.yaml", draft.content().file()) instanceof OpenResult.Opened opened
                ? Optional.of(opened.outline())
                : Optional.empty();
    }

    /** Empty where it has errors. */
    Optional<CompiledProtocol> compiled(ProtocolDraft draft) {
        return compiler.compile("protocol.yaml", draft.content().file()) instanceof CompileResult.Compiled compiled
                ? Optional.of(compiled.protocol())
                : Optional.empty();
    }

    /**
     * Saves and goes on.
     *
     * @param revision that the person has seen
     * @param next     path below the draft's, e.g. {@code /rules}
     */
    String save(
            Person person,
            ProtocolDraft draft,
            int revision,
            Proposal content,
            String next,
            String done,
            RedirectAttributes flash) {
        switch (drafts.save(person, draft.id(), revision, content)) {
            case DONE -> {
                flash.addFlashAttribute("done", done);
                return "redirect:" + path(draft) + next;
            }
            case CHANGED_BY_OTHERS ->
                flash.addFlashAttribute(
                        "problem",
                        "Nothing was changed: somebody else has changed this draft since you opened the page. This is how it is"
                                + " now.");
            default -> flash.addFlashAttribute("problem", "Nothing was changed: the draft would become too large.");
        }
        return "redirect:" + path(draft);
    }

    static Proposal withFile(ProtocolDraft draft, byte[] file) {
        return new Proposal(file, draft.content().cases(), draft.content().documents());
    }

    static String path(ProtocolDraft draft) {
        return "/console/protocols/drafts/" + draft.id();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}

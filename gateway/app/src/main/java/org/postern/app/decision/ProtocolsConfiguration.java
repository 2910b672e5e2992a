// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.postern.agency.AgencyRegistry;
import org.postern.app.agency.Trust;
import org.postern.app.start.ProductionGuard;
import org.postern.app.start.StartRefused;
import org.postern.app.storage.KeyedReference;
import org.postern.document.RiskScales;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.compile.SchemaFields;
import org.postern.protocol.decide.DocumentHarms;
import org.postern.protocol.decide.ProtocolFolder;
import org.postern.redaction.Gate;
import org.postern.redaction.RegistryPlaces;
import org.postern.validation.Validator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Reads the sharing protocols, and refuses to start on one that does not hold together. */
@Configuration(proxyBeanMethods = false)
class ProtocolsConfiguration {

    private static final String BUNDLED = "postern-config/protocols";

    @Bean
    ProtocolsInForce protocolsInForce(
            ProtocolSettings settings, AgencyRegistry registry, Trust trust, Environment environment, Clock clock)
            throws IOException {
        boolean production = environment.acceptsProfiles(Profiles.of(ProductionGuard.PROFILE));
        if (production && settings.folder() == null) {
            throw new StartRefused(
                    "PST-6306",
                    "In production the sharing protocols that came with this gateway are not used: nobody approved them.",
                    "Set postern.protocols.folder to your own protocols with their approvals (docs/protocols.md).");
        }
        ProtocolFolder folder = new ProtocolFolder(new ProtocolCompiler(SchemaFields.standard(), registry::find));
        ProtocolFolder.Loaded loaded = settings.folder() == null ? bundled(folder) : folder.load(settings.folder());
        if (!loaded.usable()) {
            throw new StartRefused(
                    "PST-6036",
                    "The sharing protocols do not load:\n"
                            + loaded.issues().stream().map(Object::toString).collect(Collectors.joining("\n")),
                    "Mend the files; `postern protocol check` says the same without starting a gateway.");
        }
        if (production) {
            Approvals approvals = new Approvals(trust.check(), clock.instant());
            loaded.protocols().forEach(compiled -> approvals.require(settings.folder(), compiled.protocol()));
        }
        return new FiledProtocols(loaded.protocols(), registry::find, new DocumentHarms(RiskScales.standard()), clock);
    }

    private static ProtocolFolder.Loaded bundled(ProtocolFolder folder) throws IOException {
        URL url = ProtocolsConfiguration.class.getClassLoader().getResource(BUNDLED);
        if (url == null) {
            throw new StartRefused(
                    "PST-6037", "No sharing protocols came with this gateway.", "Set postern.protocols.folder.");
        }
        try {
            URI uri = url.toURI();
            if ("file".equals(uri.getScheme())) {
                return folder.load(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return folder.load(jar.getPath(BUNDLED));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class path entry has an address that is no URI", e);
        }
    }

    @Bean
    Gate gate(AgencyRegistry registry, KeyedReference reference) {
        return new Gate(
                SchemaCatalogue.standard()::field,
                new RegistryPlaces(registry),
                agreement -> new SecretKeySpec(reference.of("pseudonyms", agreement), "HmacSHA256"));
    }

    @Bean
    StrictJson documentReader(org.postern.app.intake.IntakeSettings settings) {
        return new StrictJson(
                org.postern.document.JsonLimits.DOCUMENT.withBytes(settings.maxDocumentBytes()),
                SchemaCatalogue.standard()::knowsName);
    }

    @Bean
    Validator validator() {
        return Validator.standard();
    }
}

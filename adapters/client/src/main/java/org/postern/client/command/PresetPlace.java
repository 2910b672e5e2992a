// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.util.stream.Collectors;
import org.postern.client.ClientError;
import org.postern.client.offline.ConfigFolder;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.preset.Preset;
import org.postern.protocol.preset.Presets;

/** The presets of a configuration. */
final class PresetPlace {

    private PresetPlace() {}

    /** All of them must be readable. */
    static Presets load(ConfigFolder config) {
        Presets presets;
        try {
            presets = Presets.load(config.presets());
        } catch (IOException e) {
            throw Stop.usage(ClientError.FILE_UNREADABLE, config.presets());
        }
        if (presets.issues().stream().anyMatch(ProtocolIssue::refuses)) {
            throw Stop.usage(
                    ClientError.CONFIG_UNREADABLE,
                    presets.issues().stream().map(ProtocolIssue::sentence).collect(Collectors.joining("\n")));
        }
        return presets;
    }

    static Preset find(Presets presets, String id) {
        return presets.find(id)
                .orElseThrow(() -> Stop.usage(
                        ClientError.NO_SUCH_PRESET,
                        id,
                        DidYouMean.nearest(
                                        id,
                                        presets.all().stream().map(Preset::id).toList())
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("'postern protocol presets' lists them")));
    }
}

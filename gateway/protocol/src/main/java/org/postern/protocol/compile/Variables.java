// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.List;
import java.util.Map;

/**
 * What a condition may read besides {@code document} and {@code item}: {@code sender.{id,kind}},
 * {@code recipient.{id,kind,unit,relations}}, {@code child.age}, {@code harm.highest}, {@code relations} (agency ids by
 * relation), {@code today} (text, date in London) and {@code now} (timestamp). There is no other source of time.
 */
final class Variables {

    private static final StructType SENDER =
            DocumentTypes.structure("sender", ImmutableMap.of("id", SimpleType.STRING, "kind", SimpleType.STRING));
    private static final StructType RECIPIENT = DocumentTypes.structure(
            "recipient",
            ImmutableMap.of(
                    "id", SimpleType.STRING,
                    "kind", SimpleType.STRING,
                    "unit", SimpleType.STRING,
                    "relations", ListType.create(SimpleType.STRING)));
    private static final StructType CHILD = DocumentTypes.structure("child", ImmutableMap.of("age", SimpleType.INT));
    private static final StructType HARM =
            DocumentTypes.structure("harm", ImmutableMap.of("highest", SimpleType.STRING));

    static final List<StructType> STRUCTURES = List.of(SENDER, RECIPIENT, CHILD, HARM);

    static final Map<String, CelType> TYPES = ImmutableMap.of(
            "sender", SENDER,
            "recipient", RECIPIENT,
            "child", CHILD,
            "harm", HARM,
            "relations", MapType.create(SimpleType.STRING, SimpleType.STRING),
            "today", SimpleType.STRING,
            "now", SimpleType.TIMESTAMP);

    private Variables() {}
}

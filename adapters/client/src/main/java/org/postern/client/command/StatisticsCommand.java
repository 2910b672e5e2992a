// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Shows the counts that agencies are asked for. */
@Command(
        name = "statistics",
        description = "Shows what your agency sent and received in a period, in numbers.",
        footer = "%nc stands for a small number about children that is not shown, and for one that would give it away.")
final class StatisticsCommand implements Callable<Integer> {

    /** How figures are written. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day.")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day.")
    private LocalDate to;

    @Option(names = "--agency", paramLabel = "A", description = "Whose figures; the same as --as.")
    private String agency;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv (one number a line) or json (default: table).")
    private Format format;

    @Override
    public Integer call() {
        Session session = connect.sessionOf(Optional.ofNullable(agency));
        if (agency != null && !session.identity().agency().equals(agency)) {
            throw Stop.usage(ClientError.OTHER_AGENCY);
        }
        ObjectNode figures = Stop.unless(session.client().statistics(from, to));
        Output out = output.output();
        if (out.json() || format == Format.JSON) {
            out.write(figures);
        } else if (format == Format.CSV) {
            out.lines(StatisticsText.csv(figures));
        } else {
            out.lines(StatisticsText.tables(figures));
        }
        return Exit.DONE;
    }
}

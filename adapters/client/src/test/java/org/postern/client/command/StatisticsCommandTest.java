// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.client.FakeApi;
import org.postern.client.FakeGateway;
import org.postern.client.TestPki;

class StatisticsCommandTest {

    private static final String FIGURES = """
            {"agency": "la-thurrock", "from": "2026-01-01", "to": "2026-03-31", "tables": [
             {"id": "notices-by-home", "title": "Placement notices by home", "explanation": "What is counted.",
              "labels": ["Home"], "columns": ["In time", "Late"],
              "rows": [{"labels": ["home-alder-house"], "cells": [12, "c"]},
                       {"labels": ["=1+1, \\"x\\""], "cells": [0, 7]}]},
             {"id": "outcomes", "title": "What recipients got", "explanation": "By week.",
              "labels": ["Week", "Type"], "columns": ["Sent"], "rows": []}]}""";

    @TempDir
    private Path data;

    private final TestPki pki = new TestPki();
    private FakeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = FakeGateway.start(pki);
        pki.write(data, pki.identity("la-thurrock"));
        Files.writeString(data.resolve("gateway.json"), "{\"url\":\"" + gateway.url() + "\",\"pid\":1}");
        gateway.api().scripted.put("/api/v1/statistics", FakeApi.Answer.json(200, FIGURES));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void statisticsWhenNoFormatIsSaidThenTablesForPeople() {
        Run run = figures();

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("la-thurrock, 2026-01-01 to 2026-03-31", "Placement notices by home", "What is counted.")
                .containsPattern("home-alder-house +12 +c")
                .containsPattern("What recipients got\\R.*\\R  nothing");
    }

    @Test
    void statisticsWhenCsvThenOneNumberALineAndNoFormulas() {
        Run run = figures("--format", "csv");

        assertThat(run.out().lines())
                .containsExactly(
                        "agency,from,to,table,label 1,label 2,column,value",
                        "la-thurrock,2026-01-01,2026-03-31,notices-by-home,home-alder-house,,In time,12",
                        "la-thurrock,2026-01-01,2026-03-31,notices-by-home,home-alder-house,,Late,c",
                        "la-thurrock,2026-01-01,2026-03-31,notices-by-home,\"'=1+1, \"\"x\"\"\",,In time,0",
                        "la-thurrock,2026-01-01,2026-03-31,notices-by-home,\"'=1+1, \"\"x\"\"\",,Late,7");
    }

    @Test
    void statisticsWhenJsonThenAsTheGatewaySaysIt() {
        assertThat(figures("--format", "json")
                        .json()
                        .get(0)
                        .at("/tables/0/rows/0/cells/1")
                        .asString())
                .isEqualTo("c");
        assertThat(figures("--json")
                        .json()
                        .get(0)
                        .at("/tables/0/rows/0/cells/0")
                        .asInt())
                .isEqualTo(12);
    }

    @Test
    void statisticsWhenADayIsNoneThenTwo() {
        assertThat(Run.of("statistics", "--from", "yesterday", "--to", "2026-03-31")
                        .exit())
                .isEqualTo(2);
    }

    private Run figures(Object... more) {
        Object[] all = new Object[8 + more.length];
        System.arraycopy(
                new Object[] {
                    "statistics", "--agency=la-thurrock", "--data", data, "--from", "2026-01-01", "--to", "2026-03-31"
                },
                0,
                all,
                0,
                8);
        System.arraycopy(more, 0, all, 8, more.length);
        return Run.of(all);
    }
}

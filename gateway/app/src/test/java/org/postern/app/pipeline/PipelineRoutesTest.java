// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.TestGateway;

/** The routes are the pipeline of the design: each stage is one, and each leads to the next. */
class PipelineRoutesTest {

    private static final List<String> WHILE_THE_SENDER_WAITS =
            List.of("receive", "authenticate", "validate", "decide", "redact", "leak-check", "record");
    private static final List<String> AFTERWARDS = List.of("seal", "deliver");

    private final CamelContext camel = TestGateway.shared().bean(CamelContext.class);

    @Test
    void walkWhenStartedAtTheDoorThenVisitsEveryStageInItsOrder() {
        assertThat(walkFrom("receive")).isEqualTo(WHILE_THE_SENDER_WAITS);
        assertThat(walkFrom("seal")).isEqualTo(AFTERWARDS);
        assertThat(walkFrom("receipt")).containsExactly("receipt");
    }

    @Test
    void routesWhenStartedThenAreTheStagesAndNoMore() {
        List<String> stages = new ArrayList<>(WHILE_THE_SENDER_WAITS);
        stages.addAll(AFTERWARDS);
        stages.add("receipt");

        assertThat(camel.getRoutes()).extracting(Route::getRouteId).containsExactlyInAnyOrderElementsOf(stages);
        assertThat(camel.getRoutes())
                .allSatisfy(route ->
                        assertThat(route.getEndpoint().getEndpointUri()).isEqualTo("direct://" + route.getRouteId()));
    }

    private List<String> walkFrom(String first) {
        List<String> walked = new ArrayList<>();
        for (Optional<String> stage = Optional.of(first); stage.isPresent(); stage = next(stage.get())) {
            walked.add(stage.get());
        }
        return walked;
    }

    private Optional<String> next(String stage) {
        RouteDefinition route = ((ModelCamelContext) camel).getRouteDefinition(stage);
        assertThat(route).as("route of stage " + stage).isNotNull();
        List<ProcessorDefinition<?>> outputs = route.getOutputs();
        Collection<ToDefinition> to = ProcessorDefinitionHelper.filterTypeInOutputs(outputs, ToDefinition.class);
        assertThat(to).hasSizeLessThanOrEqualTo(1);
        return to.stream().findFirst().map(next -> next.getUri().substring("direct:".length()));
    }
}

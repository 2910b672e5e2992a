// SPDX-License-Identifier: Apache-2.0
package org.postern.app.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's own description, OpenAPI 3.1. */
@RestController
class OpenApiController {

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("org/postern/openapi/openapi.json");
    }
}

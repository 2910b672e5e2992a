// SPDX-License-Identifier: Apache-2.0
// Everything works without this; it only makes the design system's components livelier.
import { initAll } from '/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// SPDX-License-Identifier: Apache-2.0
// Everything works without this; it only makes the design system's components livelier.
import { initAll } from '/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// A file that is chosen is read into the text beside it, where the person sees it before it is sent.
document.querySelectorAll('[data-postern-file-into]').forEach(group => {
  group.hidden = false
  group.querySelector('input').addEventListener('change', async event => {
    const file = event.target.files[0]
    if (file) document.getElementById(group.dataset.posternFileInto).value = await file.text()
  })
})

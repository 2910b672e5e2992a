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

// The teams on offer follow the agency, or what it is to the child, that is named beside them.
document.querySelectorAll('[data-postern-who]').forEach(group => {
  const teams = group.querySelector('select[data-postern-teams]')
  const agency = group.querySelector('input[list]')
  const relation = group.querySelector('select:not([data-postern-teams])')
  group.querySelector('[data-postern-teams-ask]').hidden = true
  const follow = async () => {
    const asked = new URLSearchParams({ agency: agency.value, relation: relation.value })
    const answer = await fetch('/console/protocols/teams?' + asked, { redirect: 'error' })
    if (!answer.ok) return
    const chosen = teams.value
    const none = teams.options[0]
    teams.innerHTML = await answer.text()
    teams.prepend(none)
    teams.value = [...teams.options].some(option => option.value === chosen) ? chosen : ''
  }
  agency.addEventListener('change', follow)
  relation.addEventListener('change', follow)
})

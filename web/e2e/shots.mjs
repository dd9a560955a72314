// Every screen, light and dark, wide and narrow: pictures to look at, and no fault found by axe.
import { mkdirSync } from 'node:fs'
import { faults, LOOKS } from './browser.mjs'

const settled = (page) => page.waitForLoadState('networkidle')

/** Name, path, what must be there, and what is done before the picture. */
const SCREENS = [
  { name: 'desk', path: '/desk/c-amara', see: '.thread .bub', wide: true },
  { name: 'desk-queue', path: '/desk', see: '.qi' },
  { name: 'desk-about', path: '/desk/c-amara', see: '.thread .bub', narrow: true, act: (page) => page.click('.showabout') },
  { name: 'desk-conversation', path: '/desk/c-amara', see: '.thread .bub', narrow: true },
  { name: 'desk-lead', path: '/desk/c-amara', see: '.thread .bub', act: (page) => page.keyboard.press('l').then(() => page.waitForSelector('dialog[open]')) },
  { name: 'desk-note', path: '/desk/c-elif', see: '.thread .bub', act: (page) => page.keyboard.press('n').then(() => page.keyboard.type('I can be there at six.')) },
  { name: 'desk-correct', path: '/desk/c-amara', see: '.thread .bub', act: (page) => page.locator('.msg.them .quiet').last().click().then(() => page.waitForSelector('dialog[open] .said')) },
  { name: 'desk-corrected', path: '/desk/c-amara', see: '.thread .bub', act: corrected },
  { name: 'desk-reply', path: '/desk/c-amara', see: '.did', act: (page) => page.locator('.did .link').last().click().then(() => page.waitForSelector('dialog[open] fieldset')) },
  { name: 'desk-shorter', path: '/desk/c-amara', see: '.sugg', act: (page) => page.click('.sugg .btn:has-text("Shorter")').then(() => page.waitForSelector('.sugg [aria-pressed=true]')) },
  { name: 'desk-warm-already', path: '/desk/c-amara', see: '.sugg', act: (page) => page.click('.sugg .btn:has-text("Warmer")').then(() => page.waitForSelector('.sugg .tonesaid:not([hidden])')) },
  { name: 'desk-wrapup', path: '/desk/c-elif', see: '.thread .bub', act: closed },
  { name: 'article', path: '/knowledge/missed-call-backs', see: '.article' },
  { name: 'article-gone', path: '/knowledge/gone', see: '.failed' },
  { name: 'palette', path: '/desk/c-amara', see: '.thread .bub', act: async (page) => { await page.keyboard.press('Control+k'); await page.keyboard.type('le'); await page.waitForTimeout(300) } },
  { name: 'keys', path: '/desk/c-amara', see: '.thread .bub', act: (page) => page.keyboard.press('?').then(() => page.waitForSelector('dialog[open]')) },
  { name: 'people', path: '/people', see: '.prow' },
  { name: 'people-nobody', path: '/people?q=zzz', see: '.empty' },
  { name: 'person', path: '/people/amara', see: '.trow' },
  { name: 'trace', path: '/events/e-amara-m1', see: '.decision' },
  { name: 'learning', path: '/learning', see: '.holdout' },
  { name: 'queue', path: '/learning/queue', see: '.whisker' },
  { name: 'desk-waiting', path: '/desk/c-ingrid?list=waiting', see: '.qi' },
  { name: 'missed', path: '/learning/missed', see: '.missed li' },
  { name: 'macros', path: '/learning/macros', see: '.macros li' },
  { name: 'macros-named', path: '/learning/macros', see: '.macros li', act: (page) => page.click('.naming label:first-of-type').then(() => page.click('.macros .btn.pri').catch(() => undefined)).then(() => page.waitForTimeout(300)) },
  { name: 'language', path: '/learning/language', see: '.versions li' },
  { name: 'playbooks', path: '/playbooks', see: '.playbook' },
  { name: 'recoveries', path: '/recoveries', see: '.rrow' },
  { name: 'recoveries-nothing', path: '/recoveries?owner=Nobody', see: '.empty' },
  { name: 'recovery', path: '/recoveries/r-1', see: '.rsteps' },
  { name: 'recovery-hand', path: '/recoveries/r-2', see: '.rsteps', act: (page) => page.keyboard.press('l').then(() => page.waitForSelector('dialog[open]')) },
  { name: 'recovery-give', path: '/recoveries/r-2', see: '.rsteps', act: (page) => page.getByRole('button', { name: 'Give something' }).click().then(() => page.waitForSelector('dialog[open]')) },
  { name: 'incidents', path: '/recoveries/incidents', see: '.incidents li' },
  { name: 'incident', path: '/recoveries/incidents/depot-7', see: '.armtable' },
  { name: 'incident-over', path: '/recoveries/incidents/pay-3', see: '.armtable .whisker' },
  { name: 'incident-new', path: '/recoveries/incidents/new', see: '.report', act: reported },
  { name: 'worth', path: '/recoveries/worth', see: '.armtable' },
  { name: 'playbook', path: '/playbooks/late-delivery-recovery', see: '.pbversion', act: tried },
  { name: 'playbook-release', path: '/playbooks/late-delivery-recovery', see: '.pbversion', act: (page) => page.click('.pbversion .btn.pri').then(() => page.waitForSelector('dialog[open] fieldset')) },
  { name: 'playbook-stop', path: '/playbooks/late-delivery-recovery', see: '.pbversion', act: (page) => page.click('.pbversion .btn:has-text("Stop")').then(() => page.click('dialog[open] label:has-text("move")')) },
  { name: 'playbook-gone', path: '/playbooks/gone', see: '.failed' },
  { name: 'playbook-running', path: '/playbooks/abandoned-basket', see: '.pbversion', act: rehearsing },
  { name: 'know', path: '/know/demo-amara', see: '.choices' },
  { name: 'know-correct', path: '/know/demo-amara', see: '.understood', act: (page) => page.locator('.understood .link').first().click().then(() => page.waitForSelector('dialog[open] .said')) },
  { name: 'know-refused', path: '/know/gone', see: 'h1' },
  { name: 'not-found', path: '/nowhere', see: '.alone' },
]

/** Fills the report in by the keyboard alone and looks at what would come of it. */
async function reported(page) {
  await page.getByLabel('The failure, in few words').fill('Depot Malmö stood still on 9 March')
  await page.getByLabel('The message').first().fill('Our depot stood still, and your parcel in it. That is on us, and I am sorry.')
  await page.getByLabel('where its data says').fill('depot=Malmö')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.foreseen')
}

/** Opens what the rehearsal told. */
async function tried(page) {
  await page.click('.pbversion summary')
  await page.waitForSelector('.rehearsed .daybars')
}

/** Rehearses on the last month; the shop is left rehearsing. */
async function rehearsing(page) {
  if ((await page.locator('.running').count()) > 0) return
  await page.click('.rehearse .btn:has-text("30")')
  await page.waitForSelector('.running')
}

/** Puts the feeling of the last message right, and looks at what stands below it then. */
async function corrected(page) {
  // Another look at the same shop finds it put right already.
  if ((await page.locator('.thread .corrected').count()) > 0) return
  await page.locator('.msg.them .quiet').last().click()
  await page.locator('dialog[open] label', { hasText: 'Distressed' }).click()
  await page.locator('dialog[open] button[type=submit]').click()
  await page.waitForSelector('.thread .corrected')
}

/** Closes the talk, looks at what it came to, and puts a sentence right. */
async function closed(page) {
  if ((await page.locator('.wrapup').count()) === 0) await page.click('.podacts .btn:has-text("Resolve")')
  await page.waitForSelector('.wrapup')
  if ((await page.locator('.wrapup:has-text("put right by")').count()) > 0) return
  await page.click('.wrapup .btn:has-text("Put right")')
  await page.fill('.wrapup .field >> nth=0', 'The fitter before Friday.')
  await page.click('.wrapup .btn:has-text("Keep it")')
  await page.waitForSelector('.wrapup:has-text("put right by")')
}

export async function shots(browser, mock, out) {
  mkdirSync(out, { recursive: true })
  const found = []
  for (const look of LOOKS) {
    const isNarrow = look.viewport.width < 761
    const context = await browser.newContext({ ...look, deviceScaleFactor: 1.25, locale: 'en-GB' })
    await context.request.get(`${mock.url}/start`)
    const page = await context.newPage()
    page.on('pageerror', (error) => found.push(`${look.name}: ${error}`))
    page.on('console', (said) => said.type() === 'error' && !said.text().includes('404') && found.push(`${look.name}: ${said.text()}`))
    for (const screen of SCREENS) {
      if ((screen.wide && isNarrow) || (screen.narrow && !isNarrow)) continue
      if (process.env.E2E_SCREEN !== undefined && !screen.name.startsWith(process.env.E2E_SCREEN)) continue
      await page.goto(mock.url + screen.path)
      await page.waitForSelector(screen.see, { timeout: 8000 })
      await settled(page)
      await screen.act?.(page)
      await page.screenshot({ path: `${out}/${screen.name}-${look.name}.png` })
      for (const fault of await faults(page)) found.push(`${screen.name} ${look.name}: ${fault}`)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wider > 0) found.push(`${screen.name} ${look.name}: ${wider} px wider than the window`)
    }
    await context.close()
  }
  found.push(...(await states(browser, mock, out)))
  return found
}

/** The states a screen can be in that are not "all is well". */
async function states(browser, mock, out) {
  const found = []
  const context = await browser.newContext({ ...LOOKS[0], deviceScaleFactor: 1.25 })
  const page = await context.newPage()
  const look = async (name) => {
    await page.screenshot({ path: `${out}/${name}-light-1280.png` })
    for (const fault of await faults(page)) found.push(`${name}: ${fault}`)
  }
  await page.goto(`${mock.url}/desk`)
  await page.waitForSelector('.how')
  await look('session-needed')

  await context.request.get(`${mock.url}/start`)
  mock.faults.empty = true
  await page.goto(`${mock.url}/desk`)
  await page.waitForSelector('.qlist .empty')
  await look('desk-empty')
  mock.faults.empty = false

  mock.faults.slow = 1500
  await page.goto(`${mock.url}/people`, { waitUntil: 'commit' })
  await page.waitForSelector('.bone', { timeout: 9000 })
  await look('people-loading')
  mock.faults.slow = 0

  await page.goto(`${mock.url}/desk/c-amara`)
  await page.waitForSelector('.thread .bub')
  mock.faults.down = true
  mock.live.cut()
  await page.waitForSelector('.line-lost')
  await page.keyboard.press('r')
  await page.keyboard.type('I will call the depot now, and tell you at once.')
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('.unsent[data-state=waiting]')
  await look('desk-reconnecting')
  mock.faults.down = false
  await page.waitForSelector('.line-lost', { state: 'detached', timeout: 40_000 })
  await page.waitForSelector('.unsent', { state: 'detached', timeout: 40_000 })
  const sent = mock.received.filter((one) => one.path.endsWith('/replies') && one.body.text.startsWith('I will call the depot'))
  if (new Set(sent.map((one) => one.body.clientId)).size !== 1) found.push(`a reply kept while the line was down was sent as ${sent.length} replies`)
  await context.close()
  return found
}

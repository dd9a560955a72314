// A real server, looked at and not changed: SKEIN_URL, and SKEIN_LINK (the first-run link) for the session.
import { mkdirSync } from 'node:fs'
import { faults, LOOKS } from './browser.mjs'

const FIRST_MS = 30_000

async function idsOf(context, url) {
  const get = async (path) => {
    const answer = await context.request.get(url + path)
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const desk = await get('/api/v1/desk')
  const item = [...desk.mine, ...desk.pod, ...desk.waiting][0]
  const people = await get('/api/v1/people?limit=50')
  const person = item?.person?.id ?? people.items.find((one) => one.openConversation)?.id ?? people.items[0]?.id
  const timeline = person === undefined ? { items: [] } : await get(`/api/v1/people/${person}/timeline?limit=50`)
  const event = timeline.items.find((one) => one.kind === 'message') ?? timeline.items[0]
  const page = person === undefined ? null : await get(`/api/v1/people/${person}`)
  return { conversation: item?.conversation.id, person, event: event?.event, know: page?.knowLink }
}

export async function real(browser, url, link, out) {
  mkdirSync(out, { recursive: true })
  const found = []
  for (const look of LOOKS) {
    const context = await browser.newContext({ ...look, deviceScaleFactor: 1.25, locale: 'en-GB' })
    const page = await context.newPage()
    page.on('pageerror', (error) => found.push(`${look.name}: ${error}`))
    if (link !== undefined) await page.goto(new URL(link, url).href)
    const ids = await idsOf(context, url)
    const screens = [
      ['desk', ids.conversation && `/desk/${ids.conversation}`, '.thread'],
      ['people', '/people', '.prow'],
      ['person', ids.person && `/people/${ids.person}`, '.trow'],
      ['trace', ids.event && `/events/${ids.event}`, '.tpart'],
      ['learning', '/learning', '.holdout, .empty'],
      ['missed', '/learning/missed', '.counts'],
      ['playbooks', '/playbooks', '.playbook, .empty'],
      ['know', ids.know && new URL(ids.know, url).pathname, '.choices'],
      ['not-found', '/nowhere', '.alone'],
    ]
    for (const [name, path, see] of screens) {
      if (!path) {
        found.push(`${name}: the server has nothing to show there`)
        continue
      }
      try {
        await page.goto(url + path)
        await page.waitForSelector(see, { timeout: FIRST_MS })
        await page.waitForTimeout(500)
        await page.screenshot({ path: `${out}/real-${name}-${look.name}.png` })
        for (const fault of await faults(page)) found.push(`${name} ${look.name}: ${fault}`)
      } catch (cause) {
        await page.screenshot({ path: `${out}/real-${name}-${look.name}-failed.png` })
        found.push(`${name} ${look.name}: ${cause.message.split('\n')[0]}`)
      }
    }
    await context.close()
  }
  return found
}

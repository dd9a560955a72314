// "Not right?" and what is learned from it, without a mouse: the focus goes in, stays in, and comes back to where it was.
import { everyStopIsSeen } from './keyboard.mjs'

const STOPS_WALKED = 30
const has = (condition, fault) => (condition ? [] : [fault])
const isAt = (page, selector) => page.evaluate((one) => document.activeElement?.matches(one) === true, selector)
const where = (page) => page.evaluate(() => `${document.activeElement?.tagName}.${document.activeElement?.className} ${document.activeElement?.textContent?.slice(0, 40)}`)

export async function understanding(browser, mock) {
  const found = []
  const context = await browser.newContext({ viewport: { width: 1280, height: 820 }, reducedMotion: 'reduce' })
  await context.request.get(`${mock.url}/start`)
  const page = await context.newPage()
  page.on('pageerror', (error) => found.push(`understanding: ${error}`))

  await page.goto(`${mock.url}/desk/c-amara`)
  await page.waitForSelector('.thread .bub')
  found.push(...(await dialog(page, page.locator('.msg.them .quiet').last(), 'a message at the desk')))
  found.push(...(await dialog(page, page.locator('.now button.link'), 'the head of a conversation')))
  found.push(...(await correctAndTakeBack(page, page.locator('.msg.them .quiet').last(), '.thread .corrected')))

  await page.goto(`${mock.url}/know/demo-amara`)
  await page.waitForSelector('.understood')
  const own = page.locator('.understood li').first()
  found.push(...(await dialog(page, own.locator('.row .link'), 'the page of a customer')))
  found.push(...(await correctAndTakeBack(page, own.locator('.row .link'), '.understood .corrected')))

  found.push(...(await learning(page, mock)))
  await context.close()
  return found
}

/** Opens by Enter, walks around both ways, and closes by Escape and by its own button. */
async function dialog(page, opener, of) {
  const found = []
  const isBack = () => opener.evaluate((button) => button === document.activeElement)
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open] .said')
  found.push(...has(await isAt(page, 'dialog input:checked'), `${of}: the dialog begins at ${await where(page)}, not at what is chosen`))
  for (const key of ['Tab', 'Shift+Tab']) {
    const stops = new Set()
    for (let i = 0; i < STOPS_WALKED; i++) {
      await page.keyboard.press(key)
      const stop = await page.evaluate(() => {
        const here = document.activeElement
        // Between the last stop and the first the browser has the focus itself.
        if (here === null || here === document.body) return 'browser'
        return here.closest('dialog[open]') === null ? null : `${here.tagName} ${here.getAttribute('name') ?? here.textContent}`
      })
      if (stop === null) found.push(`${of}: ${key} leaves the dialog to ${await where(page)}`)
      else stops.add(stop)
    }
    // What was felt, what was wanted, why, and the way out; what sends waits for a change.
    found.push(...has([...stops].filter((stop) => stop !== 'browser').length === 4, `${of}: ${key} stops at ${[...stops].join(', ')}`))
  }
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { state: 'detached' })
  found.push(...has(await isBack(), `${of}: after Escape the focus is at ${await where(page)}`))
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open] .said')
  await page.focus('dialog .foot .gho')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog', { state: 'detached' })
  found.push(...has(await isBack(), `${of}: after Cancel the focus is at ${await where(page)}`))
  return found
}

async function correctAndTakeBack(page, opener, corrected) {
  const found = []
  const isBack = () => opener.evaluate((button) => button === document.activeElement)
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open] .said')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog', { state: 'detached' })
  await page.waitForSelector(corrected)
  found.push(...has(await isBack(), `${corrected}: after a correction the focus is at ${await where(page)}`))
  await page.keyboard.press('Tab')
  found.push(...has(await isAt(page, `${corrected} button`), `${corrected}: the next stop is ${await where(page)}, not the way back`))
  await page.keyboard.press('Enter')
  await page.waitForSelector(corrected, { state: 'detached' })
  found.push(...has(await isBack(), `${corrected}: after taking back the focus is at ${await where(page)}`))
  return found
}

/** From the first tab of Learning to Understanding, and there to another version and back. */
async function learning(page, mock) {
  const found = []
  const press = async (name) => {
    const button = page.getByRole('button', { name })
    await button.focus()
    await page.keyboard.press('Enter')
  }
  const isKept = async (after) => has(await isAt(page, '.models, .models *'), `learning: after ${after} the focus is at ${await where(page)}`)
  await page.goto(`${mock.url}/learning`)
  await page.waitForSelector('.holdout')
  await page.focus('.subnav a')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.versions li')
  found.push(...has(await isAt(page, '.subnav a[aria-current=page]'), `learning: the tab leaves the focus at ${await where(page)}`))
  found.push(...(await everyStopIsSeen(page)))
  await press('Go live')
  await page.waitForFunction(() => document.querySelector('.versions .live')?.textContent?.includes('9f31c2ab'))
  found.push(...(await isKept('going live')))
  await press(/Roll back/)
  await page.waitForFunction(() => document.querySelector('.versions .live')?.textContent?.includes('51d07e4c'))
  found.push(...(await isKept('rolling back')))
  await press(/^Learn/)
  await page.waitForSelector('.models progress')
  found.push(...(await isKept('learning')))
  await page.waitForSelector('.models progress', { state: 'detached', timeout: 10_000 })
  found.push(...(await isKept('learning is done')))
  return found
}

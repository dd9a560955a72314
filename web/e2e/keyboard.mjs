// The desk without a mouse: from the queue to a sent reply, a note, a changed lead and a closed conversation.

const has = (condition, fault) => (condition ? [] : [fault])
const focused = (page) => page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''}`)
const heading = (page) => page.textContent('.chead h1')

export async function walk(browser, mock) {
  const found = []
  const context = await browser.newContext({ viewport: { width: 1280, height: 820 }, reducedMotion: 'reduce' })
  await context.request.get(`${mock.url}/start`)
  const page = await context.newPage()
  page.on('pageerror', (error) => found.push(`keyboard: ${error}`))
  await page.goto(`${mock.url}/desk`)
  await page.waitForSelector('.chead h1')

  // The first Tab offers the way past the menu.
  await page.keyboard.press('Tab')
  found.push(...has((await focused(page)).includes('Skip to content'), 'the first stop is not the way to the content'))
  found.push(...(await everyStopIsSeen(page)))

  // J and K move; the view follows.
  const first = await heading(page)
  await page.evaluate(() => document.activeElement?.blur())
  await page.keyboard.press('j')
  await page.waitForFunction((before) => document.querySelector('.chead h1')?.textContent !== before, first)
  await page.keyboard.press('k')
  await page.waitForFunction((before) => document.querySelector('.chead h1')?.textContent === before, first)

  // R writes, Tab takes the suggestion once and then moves on, Ctrl-Enter sends.
  await page.waitForSelector('.sugg')
  await page.keyboard.press('r')
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await page.keyboard.press('Tab')
  await page.waitForFunction(() => document.activeElement?.value?.startsWith('You were promised'))
  await page.keyboard.press('Tab')
  found.push(...has(!(await focused(page)).startsWith('TEXTAREA'), 'the second Tab does not leave the box'))
  await page.keyboard.press('r')
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await page.keyboard.press('Control+Enter')
  await page.waitForFunction(() => [...document.querySelectorAll('.msg.us .bub')].at(-1)?.textContent?.startsWith('You were promised'))
  await page.waitForSelector('.unsent', { state: 'detached' })
  found.push(...has(mock.received.filter((one) => one.path.endsWith('/replies') && one.body.text.startsWith('You were promised')).length === 1, 'the reply was not sent exactly once'))

  // A draft stays while one looks elsewhere.
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Note to pod')
  await page.keyboard.type('Who has the key?')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.waitForFunction((before) => document.querySelector('.chead h1')?.textContent !== before, first)
  await page.keyboard.press('k')
  await page.waitForFunction(() => document.querySelector('textarea.ci')?.value === 'Who has the key?')
  await page.keyboard.press('n')
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await page.keyboard.press('Control+Enter')
  await page.waitForFunction(() => [...document.querySelectorAll('.msg.note .bub')].at(-1)?.textContent === 'Who has the key?')
  await page.keyboard.press('Escape')

  // A reading is put right and taken back by keys alone.
  await page.evaluate(() => [...document.querySelectorAll('.msg.them .quiet')].at(-1)?.focus())
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open] .said')
  await page.focus('dialog[open] input[name=FEELING]:checked')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open]', { state: 'detached' })
  await page.waitForSelector('.thread .corrected')
  found.push(...has((await page.textContent('.thread .corrected')).includes('Corrected by you, just now'), 'a correction does not say by whom'))
  await page.focus('.thread .corrected button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.thread .corrected', { state: 'detached' })
  await page.evaluate(() => document.activeElement?.blur())

  // L hands the lead over, with a reason; Escape closes and gives the focus back.
  await page.keyboard.press('l')
  await page.waitForSelector('dialog[open]')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { state: 'detached' })
  await page.keyboard.press('l')
  await page.waitForSelector('dialog[open]')
  await page.focus('dialog input.field')
  await page.keyboard.type('he has the van')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog', { state: 'detached' })
  await page.waitForFunction(() => document.querySelector('.podtext')?.textContent?.includes('Tomasz leads'))

  // L takes who has no lead yet, without further questions.
  await page.goto(`${mock.url}/desk/c-samuel?list=waiting`)
  await page.waitForSelector('.podacts .btn.pri')
  await page.keyboard.press('l')
  await page.waitForFunction(() => [...document.querySelectorAll('.tabs button')].at(-1)?.textContent?.includes('2'))
  found.push(...has(mock.received.some((one) => one.path === '/conversations/c-samuel/lead' && one.body.employee === 'lina'), 'L did not take the conversation'))

  // Ctrl-K from within a box finds a person.
  await page.keyboard.press('r')
  await page.keyboard.press('Control+k')
  await page.waitForSelector('dialog.palette[open]')
  await page.keyboard.type('hassan')
  await page.waitForFunction(() => document.querySelector('.palette [aria-selected=true]')?.textContent?.includes('Hassan'))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/people/hassan')

  // ? lists the keys; letters can be switched off, Ctrl-K stays.
  await page.goto(`${mock.url}/desk/c-hassan`)
  await page.waitForSelector('.chead h1')
  await page.keyboard.press('?')
  await page.waitForSelector('dialog[open] [role=switch]')
  await page.focus('dialog [role=switch]')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { state: 'detached' })
  await page.keyboard.press('e')
  await page.keyboard.press('?')
  found.push(...has((await page.locator('dialog[open]').count()) === 0, 'letters act although they are off'))
  await page.keyboard.press('Control+k')
  await page.waitForSelector('dialog.palette[open]')
  await page.keyboard.press('Escape')
  await page.evaluate(() => localStorage.removeItem('skein.letters-off'))

  // E resolves, and the queue lets go of it.
  await page.reload()
  await page.waitForSelector('.chead h1')
  await page.keyboard.press('e')
  await page.waitForFunction(() => ![...document.querySelectorAll('.qi')].some((row) => row.textContent?.includes('Hassan')))
  found.push(...has(mock.received.some((one) => one.path === '/conversations/c-hassan/resolve'), 'E did not resolve'))
  await context.close()
  return found
}

/** Walks all stops of the page once around; each must be in view and show its focus. */
export async function everyStopIsSeen(page) {
  const found = []
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const here = document.activeElement
      if (here === null || here === document.body) return null
      const style = getComputedStyle(here)
      const box = here.getBoundingClientRect()
      const drawn = style.boxShadow !== 'none' || style.outlineStyle === 'auto' || here.matches('textarea, .palette input')
      return { what: `${here.tagName}.${here.className}`, drawn, seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight }
    })
    if (stop === null) return found
    if (!stop.drawn) found.push(`focus cannot be seen on ${stop.what}`)
    if (!stop.seen) found.push(`focus is out of view on ${stop.what}`)
  }
  return found
}

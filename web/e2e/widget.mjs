// The chat on a page of somebody else: weight, keyboard, resume, survey, and no harm when it cannot be reached.
import { createServer } from 'node:http'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { faults, LOOKS } from './browser.mjs'

const BYTES_MAX = 12_000
const has = (condition, fault) => (condition ? [] : [fault])

function shop(mock, port) {
  const page = (src) => `<!doctype html><html lang="en"><head><title>A shop</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
    <body style="font:16px system-ui;margin:2rem"><main><h1>Armchairs</h1><p>Sit down.</p><button id="buy">Buy</button></main>
    <script async src="${src}" data-key="demo-key"></script></body></html>`
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page(request.url === '/broken' ? 'http://127.0.0.1:9/widget.js' : `${mock.url}/widget.js`))
  })
  return new Promise((ready) => server.listen(port, '127.0.0.1', () => ready(server)))
}

export async function widget(browser, mock, out) {
  const found = []
  const dist = new URL('../dist/', import.meta.url)
  const parts = [new URL('widget.js', dist), ...readdirSync(new URL('widget/', dist)).map((name) => new URL(`widget/${name}`, dist))]
  const bytes = parts.reduce((sum, part) => sum + gzipSync(readFileSync(part), { level: 9 }).length, 0)
  console.log(`     widget: ${bytes} bytes gz in all`)
  found.push(...has(bytes <= BYTES_MAX, `the widget weighs ${bytes} bytes gz (at most ${BYTES_MAX})`))
  const server = await shop(mock, mock.port + 1)
  try {
    for (const look of LOOKS) found.push(...(await talk(browser, mock, look, out)))
    found.push(...(await broken(browser, mock)))
  } finally {
    server.close()
  }
  return found
}

async function talk(browser, mock, look, out) {
  const found = []
  const context = await browser.newContext({ ...look, deviceScaleFactor: 1.25 })
  const page = await context.newPage()
  page.on('pageerror', (error) => found.push(`widget: ${error}`))
  await page.goto(`http://127.0.0.1:${mock.port + 1}/`)
  const launch = page.locator('#skein-chat .launch')
  await launch.waitFor()
  for (const fault of await faults(page)) found.push(`widget closed ${look.name}: ${fault}`)
  await launch.focus()
  await page.keyboard.press('Enter')
  const chat = page.locator('#skein-chat .chat')
  await chat.waitFor()
  await page.keyboard.type('Can I send the armchair back?')
  await page.keyboard.press('Enter')
  await chat.getByText('You can send it back within 60 days').waitFor()

  // The line breaks: what is written meanwhile waits, and everything is there once.
  mock.faults.down = true
  mock.chat.cut()
  await chat.locator('.lost').waitFor()
  await page.keyboard.type('Good, thank you')
  await page.keyboard.press('Enter')
  await chat.locator('.kept').waitFor()
  mock.faults.down = false
  await chat.locator('.lost').waitFor({ state: 'detached', timeout: 40_000 })
  await chat.locator('.survey').waitFor()
  const said = await chat.locator('.mine .bub').allTextContents()
  found.push(...has(said.filter((one) => one === 'Good, thank you').length === 1, `widget ${look.name}: after a break it shows ${JSON.stringify(said)}`))
  await page.screenshot({ path: `${out}/widget-${look.name}.png` })
  for (const fault of await faults(page)) found.push(`widget ${look.name}: ${fault}`)
  if (look.viewport.width < 481) {
    const box = await chat.boundingBox()
    found.push(...has(box?.width === look.viewport.width && box?.height === look.viewport.height, `widget ${look.name}: does not fill the screen`))
  }

  await chat.locator('.scale label', { hasText: '4' }).click()
  await chat.locator('.scale label', { hasText: 'Yes' }).click()
  await chat.getByText('Send answers').click()
  await chat.getByText('Thank you. Somebody reads this.').waitFor()
  await chat.getByText('Talk to a person').click()
  await chat.getByText('Lina is with you now.').waitFor()

  // Escape closes and the focus is back on the button; a reload brings the past back.
  await chat.locator('textarea').last().focus()
  await page.keyboard.press('Escape')
  found.push(...has(await launch.evaluate((button) => button.getRootNode().activeElement === button), `widget ${look.name}: the focus did not return`))
  await page.click('#buy', { timeout: 2000 })
  await page.reload()
  await launch.click()
  await chat.getByText('Can I send the armchair back?').waitFor()
  await context.close()
  return found
}

/** Nothing is worse than a chat that breaks the shop. */
async function broken(browser, mock) {
  const found = []
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  page.on('pageerror', (error) => found.push(`widget unreachable: ${error}`))
  await page.goto(`http://127.0.0.1:${mock.port + 1}/broken`)
  await page.click('#buy', { timeout: 2000 })
  found.push(...has((await page.locator('#skein-chat').count()) === 0, 'a widget stands there although it could not be loaded'))
  await page.goto(`http://127.0.0.1:${mock.port + 1}/`)
  await page.locator('#skein-chat .launch').waitFor()
  mock.faults.down = true
  await page.locator('#skein-chat .launch').click()
  await page.getByText('The chat cannot be reached. Try again').waitFor()
  await page.click('#buy', { timeout: 2000 })
  mock.faults.down = false
  await page.locator('#skein-chat .launch').click()
  await page.locator('#skein-chat .chat').waitFor()
  await context.close()
  return found
}

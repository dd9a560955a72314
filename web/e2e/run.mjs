// The screens in a real browser: `npm run e2e`. Pictures go to target/screens. With SKEIN_URL (and SKEIN_LINK, the
// first-run link) it walks a real server instead, without changing anything there.
import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import { chromiumPath, launch } from './browser.mjs'
import { shots } from './shots.mjs'
import { walk } from './keyboard.mjs'
import { understanding } from './understanding.mjs'
import { widget } from './widget.mjs'
import { real } from './real.mjs'
import { start } from '../mock/server.mjs'

const out = fileURLToPath(new URL('../target/screens', import.meta.url))
const dist = fileURLToPath(new URL('../dist', import.meta.url))
const port = Number(process.env.E2E_PORT ?? 21200)

if (chromiumPath() === undefined) {
  console.log('Skipped: no Chromium on this machine (apt-get install chromium-headless-shell, or name one in CHROMIUM).')
  process.exit(0)
}
if (process.env.SKEIN_URL === undefined && !existsSync(dist)) {
  console.error('There is no dist/. Build first: npm run build')
  process.exit(1)
}

const browser = await launch()
const found = []
const part = async (name, run) => {
  if (process.env.E2E_ONLY !== undefined && process.env.E2E_ONLY !== name) return
  const began = Date.now()
  try {
    const faults = await run()
    found.push(...faults)
    console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${Date.now() - began} ms)`)
  } catch (cause) {
    found.push(`${name}: ${cause.stack ?? cause}`)
    console.log(`FAIL ${name}`)
  }
}
try {
  if (process.env.SKEIN_URL !== undefined) {
    await part('real', () => real(browser, process.env.SKEIN_URL, process.env.SKEIN_LINK, out))
  } else {
    // Each part has a shop of its own: what one did there must not be what another finds.
    const inShop = (run) => async () => {
      const mock = await start({ port, dist })
      try {
        return await run(mock)
      } finally {
        await mock.stop()
      }
    }
    await part('screens', inShop((shop) => shots(browser, shop, out)))
    await part('keyboard', inShop((shop) => walk(browser, shop)))
    await part('understanding', inShop((shop) => understanding(browser, shop)))
    await part('widget', inShop((shop) => widget(browser, shop, out)))
  }
} finally {
  await browser.close()
}
for (const fault of found) console.error(fault)
console.log(found.length === 0 ? `All well. Pictures: ${out}` : `${found.length} faults`)
process.exit(found.length === 0 ? 0 : 1)

import { existsSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome']
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

/** Where a browser is on this machine, or undefined. */
export const chromiumPath = () => PLACES.find((place) => place !== undefined && existsSync(place))

export function launch() {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
    ],
  })
}

export const LOOKS = [
  { name: 'light-1280', colorScheme: 'light', viewport: { width: 1280, height: 820 } },
  { name: 'dark-1280', colorScheme: 'dark', viewport: { width: 1280, height: 820 } },
  ...(process.env.E2E_WIDE === undefined ? [] : [{ name: 'light-1600', colorScheme: 'light', viewport: { width: 1600, height: 1000 } }]),
  { name: 'light-390', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'dark-390', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
]

/** What axe finds, one line each; empty is what we want. */
export async function faults(page) {
  await page.evaluate(axe)
  const found = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules }), RULES)
  return found.violations.flatMap((one) => one.nodes.map((node) => `${one.id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`))
}

// The walls of src: what may import what, and no file that needs a table of contents.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const LINES_MAX = 300
const root = fileURLToPath(new URL('..', import.meta.url))
const MAY = {
  app: ['api', 'ui', 'words', 'styles', 'features', 'app'],
  features: ['api', 'ui', 'words'],
  ui: ['api', 'ui', 'words'],
  api: ['api'],
  words: ['words'],
  widget: ['widget'],
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(path)
    else if (/\.(tsx?|mjs|css)$/.test(entry.name)) yield path
  }
}

/** `src/features/desk/Queue.tsx` is of layer `features`, unit `features/desk`. */
function place(path) {
  const parts = relative(root, path).split('/')
  if (parts[0] === 'widget') return { layer: 'widget', unit: 'widget' }
  return { layer: parts[1], unit: parts[1] === 'features' ? `features/${parts[2]}` : parts[1] }
}

const faults = []
for (const folder of ['src', 'widget', 'mock', 'e2e', 'scripts']) {
  for (const path of sources(join(root, folder))) {
    const text = readFileSync(path, 'utf8')
    const name = relative(root, path)
    const lines = text.split('\n').length - 1
    if (lines > LINES_MAX && !path.endsWith('.css')) faults.push(`${name}: ${lines} lines (at most ${LINES_MAX})`)
    if (folder !== 'src' && folder !== 'widget') continue
    const from = place(path)
    const isTest = /\.test\.tsx?$/.test(path)
    for (const [, target] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const to = place(join(dirname(path), target))
      if (to.unit === from.unit || isTest) continue
      if (!MAY[from.layer]?.includes(to.layer)) faults.push(`${name}: ${from.layer} must not import ${to.layer} (${target})`)
    }
    if (from.layer === 'widget' && /from 'react|from '@tanstack/.test(text)) faults.push(`${name}: the widget carries no React`)
  }
}
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)

// Builds dist/: the screens, then the chat widget as a small loader and a part that is fetched on the first click.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { build } from 'vite'

await build({ logLevel: 'warn' })

async function script(entry, name, define) {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    define,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name } },
  })
  const [{ output }] = Array.isArray(made) ? made : [made]
  return output[0].code
}

mkdirSync('dist/widget', { recursive: true })
const chat = await script('widget/src/chat.tsx', 'SkeinChat', {})
const chatFile = `widget/chat-${createHash('sha256').update(chat).digest('hex').slice(0, 10)}.js`
writeFileSync(`dist/${chatFile}`, chat)
writeFileSync('dist/widget.js', await script('widget/src/loader.ts', 'SkeinWidget', { __CHAT_FILE__: JSON.stringify(chatFile) }))

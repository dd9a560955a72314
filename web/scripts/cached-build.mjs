// Called by Maven with the folder to fill. Checks and builds the screens, unless these very inputs were built before:
// results are kept by content hash outside of target/, so that `mvn clean` costs nothing.
// Exit 3: this machine cannot build them (Node too old, packages not to be had). Any other failure is a fault of ours.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

const CANNOT = 3
const KEPT_MAX = 4
const INPUTS = ['src', 'widget', 'public', 'scripts', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The screens need Node 20.19 or later; this is ${process.versions.node}.`)
  process.exit(CANNOT)
}
process.chdir(new URL('..', import.meta.url).pathname)
const out = process.argv[2]
const withTests = process.argv[3] !== 'untested'

const files = []
const walk = (path) => {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name))
  else files.push(path)
}
for (const input of INPUTS) walk(input)
const hash = createHash('sha256')
for (const file of files) hash.update(file).update('\0').update(readFileSync(file))
const kept = join('.ui-cache', `${hash.digest('hex').slice(0, 16)}${withTests ? '' : '-untested'}`)

const npm = (...args) => execFileSync('npm', args, { stdio: 'inherit' })
const installed = 'node_modules/.package-lock.json'
if (existsSync(kept)) {
  console.log(`The screens are unchanged (${kept}).`)
  utimesSync(kept, new Date(), new Date())
} else {
  if (!existsSync(installed) || statSync('package-lock.json').mtimeMs > statSync(installed).mtimeMs) {
    try {
      npm('ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error')
    } catch {
      console.error('npm could not fetch what the screens are built with.')
      process.exit(CANNOT)
    }
  }
  if (withTests) npm('run', '-s', 'check')
  npm('run', '-s', 'build')
  // Renamed when complete: an interrupted copy is never taken for a build.
  mkdirSync('.ui-cache', { recursive: true })
  rmSync(`${kept}.part`, { recursive: true, force: true })
  cpSync('dist', `${kept}.part`, { recursive: true })
  renameSync(`${kept}.part`, kept)
  const old = readdirSync('.ui-cache').map((name) => join('.ui-cache', name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const one of old.slice(KEPT_MAX)) rmSync(one, { recursive: true, force: true })
}
rmSync(out, { recursive: true, force: true })
cpSync(kept, out, { recursive: true })

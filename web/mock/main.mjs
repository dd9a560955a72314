import { fileURLToPath } from 'node:url'
import { start } from './server.mjs'

const port = Number(process.env.PORT ?? 8080)
const dist = fileURLToPath(new URL('../dist', import.meta.url))
const mock = await start({ port, dist, session: process.env.SESSION === 'needed' })
console.log(`A shop to look at: ${mock.url}/desk`)

// A server that speaks docs/guide/api.md for one shop in memory: for development and for the tests in the browser.
import { createServer } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { article, macros, moveMacro, putRight, reworded, wrapUp } from './assist.mjs'
import { Chat } from './chat.mjs'
import { Language } from './language.mjs'
import { LiveLine } from './live.mjs'
import { judged, label } from './empathy.mjs'
import { context, timeline } from './people.mjs'
import { matching, noMatching, playbookPage, playbookVersions, rehearsal, trace, waits } from './learned.mjs'
import { moveNextBest, nextBest } from './nextbest.mjs'
import { readRight, right, team, writeRight } from './recovery.mjs'
import { ago, world } from './world.mjs'

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' }
const COOKIE = 'skein_session=mock'

/** Faults a test can switch on: `down` answers nothing, `refuse` a status for writes, `slow` milliseconds. */
export function start({ port, dist, session = true }) {
  const shop = world()
  shop.macros = macros((minutes) => ago(shop.start, minutes))
  shop.language = new Language((minutes) => ago(shop.start, minutes))
  shop.right = right((minutes) => ago(shop.start, minutes))
  team(shop, (minutes) => ago(shop.start, minutes))
  nextBest(shop, (minutes) => ago(shop.start, minutes))
  const live = new LiveLine()
  const chat = new Chat()
  const faults = { down: false, refuse: 0, slow: 0, empty: false }
  const received = []
  const mock = { shop, live, chat, faults, received, port, url: `http://127.0.0.1:${port}` }
  const server = createServer((request, response) => {
    // A request that the browser gave up is nobody's fault.
    handle(request, response).catch(() => request.socket.destroy())
  })
  const handle = async (request, response) => {
    if (faults.down) return request.socket.destroy()
    if (faults.slow > 0) await new Promise((done) => setTimeout(done, faults.slow))
    const url = new URL(request.url, mock.url)
    const body = await bodyOf(request)
    const isOpen = !url.pathname.startsWith('/api/') || url.pathname.startsWith('/api/v1/know/')
    if (!isOpen && session && !(request.headers.cookie ?? '').includes(COOKIE)) return answer(response, 401, problem(401, 'No session', 'Open the link that was printed at the start.'))
    if (url.pathname === '/start') {
      response.writeHead(303, { location: '/', 'set-cookie': `${COOKIE}; Path=/; SameSite=Lax` }).end()
      return
    }
    if (url.pathname.startsWith('/api/')) return api(mock, request.method, url, body, response)
    file(dist, url.pathname, response)
  }
  server.on('upgrade', (request, socket, head) => {
    if (faults.down) return socket.destroy()
    const url = new URL(request.url, mock.url)
    if (url.pathname === '/api/v1/live') live.upgrade(request, socket, head, url)
    else if (url.pathname === '/chat') chat.upgrade(request, socket, head, url)
    else socket.destroy()
  })
  mock.stop = () => {
    live.cut()
    chat.cut()
    server.closeAllConnections()
    return new Promise((done) => server.close(done))
  }
  return new Promise((ready) => server.listen(port, '127.0.0.1', () => ready(mock)))
}

async function bodyOf(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  const text = Buffer.concat(parts).toString()
  return text === '' ? null : JSON.parse(text)
}

function answer(response, status, body) {
  response.writeHead(status, { 'content-type': status >= 400 ? 'application/problem+json' : 'application/json' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

const problem = (status, title, detail) => ({ type: 'about:blank', title, status, detail })
const list = (items) => ({ items, nextCursor: null })

function api(mock, method, url, body, response) {
  const path = url.pathname.slice('/api/v1'.length)
  if (method !== 'GET') {
    if (mock.faults.refuse > 0) return answer(response, mock.faults.refuse, problem(mock.faults.refuse, 'Refused', 'The conversation was resolved meanwhile.'))
    mock.received.push({ path, body })
    return write(mock, path, body, response)
  }
  const found = read(mock, path, url.searchParams)
  if (found === undefined) return answer(response, 404, problem(404, 'Not found', `There is nothing at ${path}.`))
  answer(response, found === null ? 204 : 200, found ?? undefined)
}

function read({ shop, faults }, path, query) {
  const at = (minutes) => ago(shop.start, minutes)
  const parts = path.split('/').slice(1).map(decodeURIComponent)
  const [kind, id, part] = parts
  const open = shop.conversations.filter((one) => one.conversation.status !== 'RESOLVED' && !faults.empty)
  const item = ({ conversation, person, lastText, promiseDue, why }) => ({ conversation, person, lastText, promiseDue, why })
  const person = () => shop.people.find((one) => one.id === id)
  if (path === '/me') return shop.me
  if (path === '/desk/consults') return { items: faults.empty ? [] : shop.questions ?? [] }
  if (path === '/next-best') return shop.nextBest
  if (path === '/decisions') return list(faults.empty ? [] : shop.decided)
  if (path === '/desk') return Object.fromEntries(['mine', 'pod', 'waiting'].map((name) => [name, open.filter((one) => one.list === name).map(item)]))
  if (kind === 'knowledge') return article(id)
  if (kind === 'macros') return faults.empty ? { items: [], named: null } : shop.macros
  if (kind === 'conversations') {
    const found = shop.conversations.find((one) => one.conversation.id === id)
    if (found === undefined) return undefined
    if (part === 'empathy') return { items: judged(found) }
    if (part === 'suggestion') return shop.suggestions[id] ?? null
    if (part === 'wrap-up') return wrapUp(shop, found)
    return { conversation: found.conversation, person: found.person, ...found.page }
  }
  if (path === '/people') {
    const q = (query.get('q') ?? '').toLowerCase()
    return list(shop.people.filter((one) => !faults.empty && `${one.name ?? ''} ${one.email ?? ''}`.toLowerCase().includes(q)))
  }
  if (kind === 'people' && person() !== undefined) {
    if (part === 'timeline') return list(timeline(person(), at))
    if (part === 'context') return context(person(), at)
    return person()
  }
  if (kind === 'events' && part === 'trace') return trace(id, shop.people[0], at)
  if (kind === 'recoveries' || kind === 'incidents') return readRight(shop, path, query, faults.empty)
  if (path === '/pods') return list([{ id: 'home-delivery', name: 'Home delivery' }, { id: 'workshop', name: 'Workshop' }])
  if (path === '/reports/matching') return faults.empty ? noMatching : matching
  if (path === '/reports/waits') return list(waits(faults.empty))
  if (path === '/playbooks') return list(faults.empty ? [] : playbookVersions(at))
  if (kind === 'playbooks' && parts[3] === 'rehearsal') return rehearsal(at)
  if (kind === 'playbooks' && parts[3] === 'inside') return { version: Number(part), people: 41, steps: { wait: 29, follow: 12 }, stuck: { follow: 12 }, cut: false }
  if (kind === 'playbooks') return playbookPage(id, at, shop.job)
  if (path === '/reports/holdouts') return list(faults.empty ? [] : shop.holdOuts)
  if (path === '/reports/missed') {
    const all = faults.empty ? [] : shop.missed
    const count = (wanted) => all.filter((one) => one.kind === wanted).length
    const items = all.filter((one) => !query.get('kind') || one.kind === query.get('kind'))
    return { ...list(items), counts: { FEELING: count('FEELING'), PROMISE: count('PROMISE'), ASKED_AGAIN: count('ASKED_AGAIN') } }
  }
  if (path === '/settings/kill-switch') return shop.killSwitch
  if (path === '/corrections') return list(faults.empty ? [] : shop.language.list)
  if (path === '/language-models') return shop.language.teaching
  if (kind === 'insights') return said(shop, id) && shop.language.readable(said(shop, id))
  if (kind === 'know' && id.startsWith('demo')) return known(shop)
  if (kind === 'know') return id.startsWith('demo') ? shop.known : undefined
  return undefined
}

const kind0 = (path) => path.split('/')[1]

/** The line of a thread that an event carried. */
const said = (shop, event) => shop.conversations.flatMap((one) => one.page.thread).find((item) => item.event === event)
const known = (shop) => ({
  ...shop.known,
  messages: ['e-amara-m3', 'e-amara-m1', 'e-amara-m0'].map((event) => shop.language.readable(said(shop, event))),
})

/** Corrections, from the desk and from the customer's page, and what is learned from them. */
function correct({ shop, live }, path, body, response) {
  const [kind, id, part, sub, last] = path.split('/').slice(1).map(decodeURIComponent)
  const own = kind === 'know'
  const [what, which] = own ? [part, sub] : [kind, id]
  if (kind === 'language-models') {
    if (id === 'learn') shop.language.learn()
    else shop.language.live(id === 'rollback' ? shop.language.teaching.before : id)
    return answer(response, 202, shop.language.teaching)
  }
  const made = what === 'insights' ? shop.language.correct(said(shop, which), body, own ? 'customer:amara' : `employee:${shop.me.employee}`, own ? '' : shop.me.name) : shop.language.undo(which)
  shop.language.lay(said(shop, made.event))
  answer(response, own ? 200 : 202, own ? known(shop) : { event: made.id, insight: shop.language.readable(said(shop, made.event)) })
  live.tell('correction', made.id, 'customer:amara', made.event, 'STANDS')
  return last
}

function write(mock, path, body, response) {
  const { shop, live } = mock
  if (/\/(corrections|language-models)(\/|$)/.test(path)) return correct(mock, path, body, response)
  if (kind0(path) === 'next-best') return answer(response, 202, moveNextBest(shop, path, body))
  if (/^\/(recoveries|incidents)/.test(path)) {
    const done = writeRight(shop, path, body)
    return answer(response, done.status, done.body)
  }
  const [kind, id, part] = path.split('/').slice(1).map(decodeURIComponent)
  const found = shop.conversations.find((one) => one.conversation.id === id)
  if (kind === 'empathy') label(shop, id, body)
  if (kind === 'macros' && id === 'credit') shop.macros.named = body.named
  else if (kind === 'macros') moveMacro(shop, id, part)
  if (kind === 'playbooks' && path.endsWith('/rehearse')) {
    shop.job = { playbook: id, version: Number(part), state: 'RUNNING', says: 'Reading the past: 40500 events' }
    return answer(response, 202, playbookPage(id, (minutes) => ago(shop.start, minutes), shop.job))
  }
  if (kind === 'me') shop.me = { ...shop.me, presence: body.presence }
  if (path === '/settings/kill-switch') shop.killSwitch = body
  if (kind === 'know') {
    shop.known = {
      ...shop.known,
      consents: shop.known.consents.map((one) => (one.purpose === body.purpose ? { ...one, granted: body.granted } : one)),
      log: [{ at: new Date().toISOString(), text: `You switched ${body.granted ? 'on' : 'off'}: ${body.purpose.toLowerCase()}.` }, ...shop.known.log],
    }
    return answer(response, 200, known(shop))
  }
  if (kind === 'promises') for (const one of shop.conversations) one.page.promises = one.page.promises.map((p) => (p.id === id ? { ...p, status: 'KEPT' } : p))
  if (kind === 'conversations' && found !== undefined) {
    const key = found.conversation.customer
    if (part === 'suggestion') return answer(response, 200, reworded(shop, id, path.split('/').at(-1)))
    if (part === 'wrap-up') putRight(shop, found, body)
    if (body.contribution) found.page.contributions = (found.page.contributions ?? []).filter((one) => one.id !== body.contribution)
    if (part === 'consults') found.conversation = { ...found.conversation, consults: [...(found.conversation.consults ?? []), { id: `q-${Date.now()}`, employee: body.of, name: 'Tomasz Zieliński', by: shop.me.name, question: body.text, asked: new Date().toISOString(), answered: null }] }
    if (part === 'replies' || part === 'notes') {
      const event = `e-${body.clientId}`
      if (!found.page.thread.some((item) => item.event === event)) {
        const isNote = part === 'notes'
        found.page.thread = [...found.page.thread, { kind: isNote ? 'note' : 'message', id: event, at: new Date().toISOString(), text: body.text, title: null, author: isNote ? 'NOTE' : 'EMPLOYEE', name: shop.me.name, feeling: null, feelingConfidence: null, evidence: [], event }]
        if (!isNote) found.conversation = { ...found.conversation, status: 'OPEN', waitingSince: null, changed: new Date().toISOString() }
        if (!isNote) shop.suggestions = { ...shop.suggestions, [id]: undefined }
        if (body.promise) found.page.promises = [...found.page.promises, { id: `p-${body.clientId}`, customer: key, owner: shop.me.employee, text: body.promise.text, due: body.promise.due, status: 'OPEN', conversation: id }]
      }
      answer(response, 202, { event })
      live.tell('message', event, key, id, null)
      return
    }
    if (part === 'resolve') found.conversation = { ...found.conversation, status: 'RESOLVED' }
    if (part === 'lead') {
      found.list = body.employee === shop.me.employee ? 'mine' : 'pod'
      found.conversation = { ...found.conversation, lead: body.employee }
      if (found.page.pod) found.page.pod = { ...found.page.pod, lead: body.employee, because: body.because }
    }
    answer(response, 202, {})
    live.tell('conversation', id, key, null, found.conversation.status)
    return
  }
  answer(response, 202, {})
}

function file(dist, path, response) {
  const asked = normalize(join(dist, path))
  const isFile = asked.startsWith(dist) && existsSync(asked) && statSync(asked).isFile()
  if (!isFile && extname(path) !== '') return answer(response, 404, problem(404, 'Not found', path))
  const found = isFile ? asked : join(dist, 'index.html')
  response.writeHead(200, { 'content-type': TYPES[extname(found)] ?? 'application/octet-stream' })
  response.end(readFileSync(found))
}

import { WebSocketServer } from 'ws'

const THINKS_MS = 400

/** The chat as the widget speaks it: acknowledged, numbered, resumed by `since`. */
export class Chat {
  constructor() {
    this.server = new WebSocketServer({ noServer: true })
    this.sessions = new Map()
    this.count = 0
    this.lines = new Set()
  }

  upgrade(request, socket, head, url) {
    if (url.searchParams.get('key') === null) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
      return
    }
    this.server.handleUpgrade(request, socket, head, (line) => {
      this.lines.add(line)
      line.on('close', () => this.lines.delete(line))
      line.on('message', (text) => this.take(line, JSON.parse(String(text))))
    })
  }

  cut() {
    for (const line of this.lines) line.terminate()
  }

  take(line, said) {
    if (said.type === 'hello') return this.hello(line, said)
    const session = line.session
    if (session === undefined) return
    if (said.type === 'message') {
      if (session.seen.has(said.clientId)) return line.send(JSON.stringify(session.seen.get(said.clientId)))
      const row = this.say(session, { clientId: said.clientId, author: 'CUSTOMER', name: 'You', text: said.text, sources: [] })
      session.seen.set(said.clientId, row)
      this.think(session, said.text)
    } else if (said.type === 'person') {
      this.later(session, () => {
        this.tell(session, { type: 'lead', name: 'Lina' })
        this.say(session, { author: 'EMPLOYEE', name: 'Lina', text: 'Hello, this is Lina. I have read what you wrote.', sources: [] })
      })
    } else if (said.type === 'survey') {
      session.answers = said
    }
  }

  hello(line, said) {
    const known = said.session === null ? undefined : this.sessions.get(said.session)
    const session = known ?? { id: `s-${++this.count}`, rows: [], seq: 0, seen: new Map(), lines: new Set() }
    this.sessions.set(session.id, session)
    session.lines.add(line)
    line.session = session
    line.on('close', () => session.lines.delete(line))
    line.send(JSON.stringify({ type: 'welcome', session: session.id, conversation: session.rows.length > 0 ? 'c-widget' : null, seq: session.seq, company: 'Hem & Harbour', greeting: 'Hello, how can we help?', assistant: 'Hem' }))
    const since = known === undefined ? 0 : (said.since ?? 0)
    for (const row of session.rows) if (row.seq > since) line.send(JSON.stringify(row))
  }

  think(session, text) {
    this.tell(session, { type: 'typing', name: 'Hem' })
    this.later(session, () => {
      this.say(session, { author: 'ASSISTANT', name: 'Hem', text: 'You can send it back within 60 days, also when it was put together.', sources: ['Returns'] })
      if (text.includes('thank')) {
        this.tell(session, { type: 'survey', survey: 'q-1', questions: [{ id: 'heard', text: 'Did you feel heard?' }, { id: 'solved', text: 'Is it solved?' }] })
      }
    })
  }

  later(session, then) {
    setTimeout(then, THINKS_MS).unref()
  }

  say(session, what) {
    const row = { type: 'message', seq: ++session.seq, id: `w-${session.id}-${session.seq}`, clientId: null, at: new Date().toISOString(), ...what }
    session.rows.push(row)
    this.tell(session, row)
    return row
  }

  tell(session, row) {
    for (const line of session.lines) line.send(JSON.stringify(row))
  }
}

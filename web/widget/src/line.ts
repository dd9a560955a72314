// The chat's line: acknowledged, numbered, resumed. It knows nothing of how it looks.

export type Author = 'CUSTOMER' | 'ASSISTANT' | 'EMPLOYEE' | 'PLAYBOOK'

export interface Shown {
  seq: number
  id: string
  clientId: string | null
  author: Author
  name: string
  at: string
  text: string
  sources: string[]
}

export interface Pending {
  clientId: string
  text: string
}

export interface Asked {
  survey: string
  questions: { id: 'heard' | 'solved'; text: string }[]
}

export interface State {
  up: boolean
  company: string
  greeting: string
  assistant: string
  messages: Shown[]
  pending: Pending[]
  typing: string | null
  lead: string | null
  askedForPerson: boolean
  survey: Asked | null
  surveyDone: boolean
  error: string | null
}

export interface Socket {
  onopen: (() => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: (() => void) | null
  send(text: string): void
  close(): void
}

export interface Options {
  open: () => Socket
  store: Pick<Storage, 'getItem' | 'setItem'>
  anonymousId: string
  newId: () => string
  chance: () => number
  onChange: (state: State) => void
}

export const MESSAGE_CHARS_MAX = 4_000
const BACKOFF_FIRST_MS = 500
const BACKOFF_MAX_MS = 30_000
const TYPING_SHOWN_MS = 6_000
const STORED_AS = 'skein.chat'

const EMPTY: State = {
  up: false, company: '', greeting: '', assistant: '', messages: [], pending: [], typing: null, lead: null,
  askedForPerson: false, survey: null, surveyDone: false, error: null,
}

export class Line {
  private state: State = EMPTY
  private readonly options: Options
  private socket: Socket | null = null
  private session: string | null = null
  private seq = 0
  private attempts = 0
  private stopped = false
  private retry: ReturnType<typeof setTimeout> | undefined
  private typing: ReturnType<typeof setTimeout> | undefined
  private wantsPerson = false

  constructor(options: Options) {
    this.options = options
    const kept = this.load()
    this.session = kept.session
    this.state = { ...EMPTY, pending: kept.pending }
  }

  get now(): State {
    return this.state
  }

  start(): void {
    this.stopped = false
    this.connect()
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.retry)
    clearTimeout(this.typing)
    this.drop()
  }

  write(text: string): void {
    const pending = { clientId: this.options.newId(), text: text.slice(0, MESSAGE_CHARS_MAX) }
    this.change({ pending: [...this.state.pending, pending], error: null })
    this.say({ type: 'message', ...pending })
  }

  askForPerson(): void {
    this.wantsPerson = true
    this.change({ askedForPerson: true })
    if (this.say({ type: 'person' })) this.wantsPerson = false
  }

  answer(heard: number | null, solved: boolean | null, words: string): void {
    if (this.state.survey === null) return
    // An answer that cannot leave now stays on screen, so that nobody has to give it twice.
    if (this.say({ type: 'survey', survey: this.state.survey.survey, heard, solved, words })) {
      this.change({ survey: null, surveyDone: true })
    } else this.change({ error: null })
  }

  tellTyping(): void {
    this.say({ type: 'typing' })
  }

  private connect(): void {
    const socket = this.options.open()
    this.socket = socket
    socket.onopen = () => {
      socket.send(JSON.stringify({ type: 'hello', anonymousId: this.options.anonymousId, session: this.session, since: this.seq }))
    }
    socket.onmessage = (event) => this.take(String(event.data))
    socket.onclose = () => this.lost()
  }

  private lost(): void {
    this.drop()
    if (this.stopped) return
    this.change({ up: false, typing: null })
    const full = Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** Math.min(this.attempts++, 10))
    this.retry = setTimeout(() => this.connect(), full * (0.5 + this.options.chance() / 2))
  }

  private drop(): void {
    const socket = this.socket
    this.socket = null
    if (socket === null) return
    socket.onopen = null
    socket.onmessage = null
    socket.onclose = null
    socket.close()
  }

  private say(what: object): boolean {
    if (!this.state.up || this.socket === null) return false
    this.socket.send(JSON.stringify(what))
    return true
  }

  private take(text: string): void {
    let said: Record<string, unknown>
    try {
      said = JSON.parse(text) as Record<string, unknown>
    } catch {
      return
    }
    switch (said.type) {
      case 'welcome':
        return this.welcome(said)
      case 'message':
        return this.message(said as unknown as Shown)
      case 'lead':
        return this.change({ lead: String(said.name), askedForPerson: false })
      case 'typing':
        clearTimeout(this.typing)
        this.typing = setTimeout(() => this.change({ typing: null }), TYPING_SHOWN_MS)
        return this.change({ typing: String(said.name) })
      case 'survey':
        return this.change({ survey: said as unknown as Asked, surveyDone: false })
      case 'error':
        return this.refused(said)
    }
  }

  private welcome(said: Record<string, unknown>): void {
    this.attempts = 0
    const session = String(said.session)
    if (this.session !== null && session !== this.session) {
      // The server began anew: what it numbers now has nothing to do with what we counted.
      this.seq = 0
      this.state = { ...this.state, messages: [] }
    }
    this.session = session
    this.change({
      up: true,
      company: String(said.company ?? ''),
      greeting: String(said.greeting ?? ''),
      assistant: String(said.assistant ?? ''),
    })
    for (const pending of this.state.pending) this.say({ type: 'message', ...pending })
    if (this.wantsPerson && this.say({ type: 'person' })) this.wantsPerson = false
  }

  private message(shown: Shown): void {
    const pending = this.state.pending.filter((one) => one.clientId !== shown.clientId)
    if (shown.seq <= this.seq) {
      if (pending.length !== this.state.pending.length) this.change({ pending })
      return
    }
    this.seq = shown.seq
    const theirs = shown.author !== 'CUSTOMER'
    this.change({
      messages: [...this.state.messages, { ...shown, sources: shown.sources ?? [] }],
      pending,
      typing: theirs ? null : this.state.typing,
    })
  }

  private refused(said: Record<string, unknown>): void {
    const seconds = typeof said.retryAfterSeconds === 'number' ? said.retryAfterSeconds : null
    const lost = this.state.pending.find((one) => one.clientId === said.clientId)
    if (lost !== undefined && seconds !== null) {
      setTimeout(() => {
        if (this.state.pending.includes(lost)) this.say({ type: 'message', ...lost })
      }, seconds * 1000)
    }
    const pending = seconds === null ? this.state.pending.filter((one) => one !== lost) : this.state.pending
    this.change({ pending, error: String(said.detail ?? '') })
  }

  private change(to: Partial<State>): void {
    this.state = { ...this.state, ...to }
    try {
      this.options.store.setItem(STORED_AS, JSON.stringify({ session: this.session, pending: this.state.pending }))
    } catch {
      // No store: the chat lives as long as the page.
    }
    this.options.onChange(this.state)
  }

  private load(): { session: string | null; pending: Pending[] } {
    try {
      const kept = JSON.parse(this.options.store.getItem(STORED_AS) ?? 'null') as { session: string | null; pending: Pending[] } | null
      return { session: kept?.session ?? null, pending: kept?.pending ?? [] }
    } catch {
      return { session: null, pending: [] }
    }
  }
}

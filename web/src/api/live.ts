/** One committed row, as the server announces it: no content, only what changed. */
export interface News {
  seq: number
  topic: string
  id: string
  key: string | null
  about: string | null
  status: string | null
}

export type LiveState = 'connecting' | 'live' | 'reconnecting'

/** The part of a WebSocket that is used, so that a test can play the server. */
export interface Socket {
  onopen: ((event: never) => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: ((event: { code: number }) => void) | null
  close(): void
}

export interface LiveOptions {
  open: (path: string) => Socket
  onNews: (news: News) => void
  /** Everything may have changed: ask again for all that is shown. */
  onReset: () => void
  onState: (state: LiveState) => void
  /** A number from 0 to 1 that spreads the reconnects of many screens. */
  chance?: () => number
}

const BACKOFF_FIRST_MS = 500
const BACKOFF_MAX_MS = 30_000
/** The server pings every 15 s; two pings missed is a dead line even when the socket does not say so. */
const SILENCE_MAX_MS = 40_000

/** How long to wait before attempt `n` (from 0): doubling, at most 30 s, spread over the upper half. */
export function backoffMs(n: number, chance: number): number {
  const full = Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** Math.min(n, 16))
  return Math.round(full * (0.5 + chance / 2))
}

/**
 * One WebSocket for the whole page. It remembers the last sequence number it saw and asks for what came after it when
 * it returns; a row that comes twice is told once.
 */
export class Live {
  private readonly options: LiveOptions
  private seq: number | null = null
  private socket: Socket | null = null
  private attempts = 0
  private everOpen = false
  private stopped = true
  private retry: ReturnType<typeof setTimeout> | undefined
  private silence: ReturnType<typeof setTimeout> | undefined

  constructor(options: LiveOptions) {
    this.options = options
  }

  start(): void {
    if (!this.stopped) return
    this.stopped = false
    this.connect()
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.retry)
    clearTimeout(this.silence)
    this.drop()
  }

  /** Tries at once, for when the machine says that it is online again. */
  hurry(): void {
    if (this.stopped || this.socket !== null) return
    clearTimeout(this.retry)
    this.connect()
  }

  get lastSeq(): number | null {
    return this.seq
  }

  private connect(): void {
    this.options.onState(this.everOpen ? 'reconnecting' : 'connecting')
    const path = this.seq === null ? '/api/v1/live' : `/api/v1/live?since=${this.seq}`
    const socket = this.options.open(path)
    this.socket = socket
    this.listenForSilence()
    socket.onopen = () => {
      this.attempts = 0
      this.everOpen = true
      this.options.onState('live')
      // Without a number there is no catching up: what was read before the line stood may be stale by now.
      if (this.seq === null) this.options.onReset()
    }
    socket.onmessage = (event) => {
      this.listenForSilence()
      this.take(String(event.data))
    }
    socket.onclose = () => this.lost()
  }

  private take(text: string): void {
    const said = parse(text)
    if (said === null || said.type === 'ping') return
    if (said.type === 'reset') {
      this.seq = typeof said.seq === 'number' ? said.seq : null
      this.options.onReset()
      return
    }
    if (typeof said.seq !== 'number' || typeof said.topic !== 'string') return
    if (this.seq !== null && said.seq <= this.seq) return
    this.seq = said.seq
    this.options.onNews({
      seq: said.seq,
      topic: said.topic,
      id: textOf(said.id) ?? '',
      key: textOf(said.key),
      about: textOf(said.about),
      status: textOf(said.status),
    })
  }

  private lost(): void {
    clearTimeout(this.silence)
    this.drop()
    if (this.stopped) return
    this.options.onState(this.everOpen ? 'reconnecting' : 'connecting')
    const wait = backoffMs(this.attempts++, (this.options.chance ?? Math.random)())
    this.retry = setTimeout(() => this.connect(), wait)
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

  private listenForSilence(): void {
    clearTimeout(this.silence)
    this.silence = setTimeout(() => this.lost(), SILENCE_MAX_MS)
  }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const said: unknown = JSON.parse(text)
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

import { Problem, send } from './client'
import type { ThreadItem } from './types'

/** Something written here that the thread does not show yet. */
export interface Written {
  clientId: string
  conversation: string
  kind: 'reply' | 'note'
  text: string
  promise: { text: string; due: string } | null
  at: number
  state: 'sending' | 'waiting' | 'sent' | 'refused'
  /** Why it was refused, in the server's words. */
  detail: string | null
  /** The event the server made of it. */
  event: string | null
}

export interface OutboxOptions {
  post?: (written: Written) => Promise<string | null>
  store?: Pick<Storage, 'getItem' | 'setItem'>
  now?: () => number
  newId?: () => string
}

const STORED_AS = 'skein.outbox'
const RETRY_FIRST_MS = 1_000
const RETRY_MAX_MS = 30_000
/** A sent line is shown by the outbox until the thread has it, but not for ever. */
export const SENT_SHOWN_MS = 60_000

async function post(written: Written): Promise<string | null> {
  const base = `/api/v1/conversations/${encodeURIComponent(written.conversation)}`
  const body = { clientId: written.clientId, text: written.text }
  const answer =
    written.kind === 'note'
      ? await send<{ event?: string }>('POST', `${base}/notes`, body)
      : await send<{ event?: string }>('POST', `${base}/replies`, { ...body, promise: written.promise })
  return answer?.event ?? null
}

/**
 * Everything written on this screen until it is seen in the thread. It survives a reload, tries again by itself, keeps
 * the order within a conversation, and repeats under the same id, so that the server takes it once.
 */
export class Outbox {
  private readonly post: (written: Written) => Promise<string | null>
  private readonly store: Pick<Storage, 'getItem' | 'setItem'>
  private readonly now: () => number
  private readonly newId: () => string
  private readonly watchers = new Set<() => void>()
  private readonly busy = new Set<string>()
  private items: readonly Written[]
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: OutboxOptions = {}) {
    this.post = options.post ?? post
    this.store = options.store ?? window.localStorage
    this.now = options.now ?? Date.now
    this.newId = options.newId ?? (() => crypto.randomUUID())
    this.items = this.load()
  }

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  all = (): readonly Written[] => this.items

  write(conversation: string, kind: Written['kind'], text: string, promise: Written['promise'] = null): Written {
    const written: Written = {
      clientId: this.newId(),
      conversation,
      kind,
      text,
      promise,
      at: this.now(),
      state: 'sending',
      detail: null,
      event: null,
    }
    this.keep([...this.items, written])
    void this.flush()
    return written
  }

  discard(clientId: string): void {
    this.keep(this.items.filter((item) => item.clientId !== clientId))
  }

  /** Forgets what the thread shows by now. */
  seen(conversation: string, thread: readonly ThreadItem[]): void {
    const left = this.items.filter((item) => item.conversation !== conversation || !isShown(item, thread, this.now()))
    if (left.length !== this.items.length) this.keep(left)
  }

  /** Tries everything that is due; called after a reload and when the line is back. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    const conversations = [...new Set(this.items.map((item) => item.conversation))]
    await Promise.all(conversations.map((conversation) => this.flushOne(conversation)))
    if (this.items.some((item) => item.state === 'waiting')) {
      const wait = Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** Math.min(this.failures++, 5))
      this.timer = setTimeout(() => void this.flush(), wait)
    } else {
      this.failures = 0
    }
  }

  private async flushOne(conversation: string): Promise<void> {
    if (this.busy.has(conversation)) return
    this.busy.add(conversation)
    try {
      for (let next = this.next(conversation); next !== undefined; next = this.next(conversation)) {
        if (!(await this.attempt(next))) return
      }
    } finally {
      this.busy.delete(conversation)
    }
  }

  private next(conversation: string): Written | undefined {
    return this.items.find((i) => i.conversation === conversation && (i.state === 'sending' || i.state === 'waiting'))
  }

  /** Whether the next line may be tried. */
  private async attempt(written: Written): Promise<boolean> {
    try {
      const event = await this.post(written)
      this.change(written.clientId, { state: 'sent', event, detail: null })
      return true
    } catch (cause) {
      if (cause instanceof Problem && !cause.passes) {
        this.change(written.clientId, { state: 'refused', detail: cause.message })
        return true
      }
      this.change(written.clientId, { state: 'waiting', detail: null })
      return false
    }
  }

  private change(clientId: string, to: Partial<Written>): void {
    this.keep(this.items.map((item) => (item.clientId === clientId ? { ...item, ...to } : item)))
  }

  private keep(items: readonly Written[]): void {
    this.items = items
    try {
      this.store.setItem(STORED_AS, JSON.stringify(items))
    } catch {
      // A full or forbidden store costs the survival of a reload, never the sending.
    }
    for (const watcher of this.watchers) watcher()
  }

  private load(): readonly Written[] {
    try {
      const kept = JSON.parse(this.store.getItem(STORED_AS) ?? '[]') as Written[]
      return kept.filter((i) => i.state !== 'sent').map((i) => (i.state === 'sending' ? { ...i, state: 'waiting' } : i))
    } catch {
      return []
    }
  }
}

/** Whether the thread shows a written line: by its event, or by its words when the event is another one. */
function isShown(item: Written, thread: readonly ThreadItem[], now: number): boolean {
  if (item.state !== 'sent') return false
  if (now - item.at > SENT_SHOWN_MS) return true
  const author = item.kind === 'note' ? 'NOTE' : 'EMPLOYEE'
  return thread.some(
    (shown) =>
      (item.event !== null && (shown.event === item.event || shown.id === item.event)) ||
      ((shown.author === author || shown.kind === item.kind) &&
        shown.text?.trim() === item.text.trim() &&
        Date.parse(shown.at) >= item.at - SENT_SHOWN_MS),
  )
}

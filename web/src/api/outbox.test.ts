import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from './client'
import { Outbox, SENT_SHOWN_MS, type Written } from './outbox'
import type { ThreadItem } from './types'

function store() {
  const kept = new Map<string, string>()
  return { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) }
}

let ids = 0
const make = (post: (written: Written) => Promise<string | null>, kept = store()) => {
  const outbox = new Outbox({ post, store: kept, now: () => Date.now(), newId: () => `id-${++ids}` })
  return { outbox, kept }
}
const states = (outbox: Outbox) => outbox.all().map((one) => one.state)
const shown = (text: string, event: string | null): ThreadItem =>
  ({ kind: 'message', id: event ?? 'm', at: new Date().toISOString(), text, author: 'EMPLOYEE', event }) as ThreadItem

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('what fails is kept, and tried again under the same id until it is taken', async () => {
  const tried: string[] = []
  const { outbox } = make(async (written) => {
    tried.push(written.clientId)
    if (tried.length < 3) throw new Problem(0, 'Not reached', '')
    return 'e-1'
  })
  outbox.write('c-1', 'reply', 'Hello')
  await vi.advanceTimersByTimeAsync(0)
  expect(states(outbox)).toEqual(['waiting'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(states(outbox)).toEqual(['waiting'])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(states(outbox)).toEqual(['sent'])
  expect(new Set(tried).size).toBe(1)
})

test('what the server refuses is said, not tried again, and the next goes out', async () => {
  const { outbox } = make(async (written) => {
    if (written.text === 'bad') throw new Problem(409, 'Conflict', 'It was resolved.')
    return 'e-2'
  })
  outbox.write('c-1', 'reply', 'bad')
  outbox.write('c-1', 'reply', 'good')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states(outbox)).toEqual(['refused', 'sent'])
  expect(outbox.all()[0]?.detail).toBe('It was resolved.')
})

test('two replies keep their order when the line is down at first', async () => {
  let down = true
  const taken: string[] = []
  const { outbox } = make(async (written) => {
    if (down) throw new Problem(503, 'Busy', '')
    taken.push(written.text)
    return null
  })
  outbox.write('c-1', 'reply', 'one')
  outbox.write('c-1', 'reply', 'two')
  await vi.advanceTimersByTimeAsync(0)
  down = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(taken).toEqual(['one', 'two'])
})

test('a reload in the middle loses nothing and sends it once more under its id', async () => {
  const kept = store()
  const first = make(() => new Promise(() => undefined), kept)
  first.outbox.write('c-1', 'note', 'For the pod')
  const id = first.outbox.all()[0]?.clientId
  const taken: Written[] = []
  const second = make(async (written) => (taken.push(written), null), kept)
  expect(states(second.outbox)).toEqual(['waiting'])
  await second.outbox.flush()
  expect(taken.map((one) => [one.clientId, one.kind])).toEqual([[id, 'note']])
})

test('a sent line goes when the thread shows it, by its event or by its words', async () => {
  const { outbox } = make(async (written) => `e-${written.text}`)
  outbox.write('c-1', 'reply', 'by event')
  outbox.write('c-1', 'reply', 'by words')
  await vi.advanceTimersByTimeAsync(0)
  outbox.seen('c-1', [shown('something else', 'e-other')])
  expect(outbox.all()).toHaveLength(2)
  outbox.seen('c-1', [shown('whatever', 'e-by event'), shown('by words ', 'e-sent-as-another')])
  expect(outbox.all()).toHaveLength(0)
})

test('a sent line does not stay for ever, an unsent one does', async () => {
  let fail = false
  const { outbox } = make(async () => {
    if (fail) throw new Problem(500, 'Oh', '')
    return null
  })
  outbox.write('c-1', 'reply', 'sent')
  await vi.advanceTimersByTimeAsync(0)
  fail = true
  outbox.write('c-1', 'reply', 'kept')
  await vi.advanceTimersByTimeAsync(SENT_SHOWN_MS + 1)
  outbox.seen('c-1', [])
  expect(outbox.all().map((one) => one.text)).toEqual(['kept'])
})

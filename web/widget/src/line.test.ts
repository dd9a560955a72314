import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Line, type Socket, type State } from './line'

class Wire implements Socket {
  onopen: Socket['onopen'] = null
  onmessage: Socket['onmessage'] = null
  onclose: Socket['onclose'] = null
  said: Record<string, unknown>[] = []
  send(text: string) {
    this.said.push(JSON.parse(text) as Record<string, unknown>)
  }
  close() {}
  hears(row: object) {
    this.onmessage?.({ data: JSON.stringify(row) })
  }
  of(type: string) {
    return this.said.filter((one) => one.type === type)
  }
}

const message = (seq: number, text: string, more: object = {}) => ({
  type: 'message', seq, id: `m-${seq}`, clientId: null, author: 'ASSISTANT', name: 'Hem', at: '2026-03-02T09:00:00Z', text, sources: [], ...more,
})
const welcome = (session: string) => ({ type: 'welcome', session, conversation: null, seq: 0, company: 'Hem', greeting: 'Hello', assistant: 'Hem' })

function begin(kept = new Map<string, string>()) {
  const wires: Wire[] = []
  let ids = 0
  const states: State[] = []
  const line = new Line({
    open: () => {
      const wire = new Wire()
      wires.push(wire)
      return wire
    },
    store: { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) },
    anonymousId: 'anon',
    newId: () => `id-${++ids}`,
    chance: () => 1,
    onChange: (state) => states.push(state),
  })
  line.start()
  const wire = () => wires.at(-1) as Wire
  const up = (session = 's-1') => {
    wire().onopen?.()
    wire().hears(welcome(session))
  }
  return { line, wires, wire, up, kept }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('what is written before the line is up goes out with it, and is shown as its acknowledgement says', () => {
  const { line, wire, up } = begin()
  line.write('Where is my cot?')
  expect(line.now.pending).toHaveLength(1)
  up()
  expect(wire().of('message')).toEqual([{ type: 'message', clientId: 'id-1', text: 'Where is my cot?' }])
  wire().hears(message(1, 'Where is my cot?', { clientId: 'id-1', author: 'CUSTOMER' }))
  expect(line.now.pending).toHaveLength(0)
  expect(line.now.messages.map((one) => one.text)).toEqual(['Where is my cot?'])
})

test('a return says the last number and session, and a row told twice is shown once', () => {
  const { line, wires, wire, up } = begin()
  up()
  wire().hears(message(1, 'one'))
  wire().hears(message(2, 'two'))
  wire().onclose?.()
  expect(line.now.up).toBe(false)
  vi.advanceTimersByTime(500)
  expect(wires).toHaveLength(2)
  wire().onopen?.()
  expect(wire().of('hello')[0]).toMatchObject({ session: 's-1', since: 2, anonymousId: 'anon' })
  wire().hears(welcome('s-1'))
  wire().hears(message(2, 'two'))
  wire().hears(message(3, 'three'))
  expect(line.now.messages.map((one) => one.text)).toEqual(['one', 'two', 'three'])
})

test('a message whose acknowledgement was lost is sent again under its id and shown once', () => {
  const { line, wire, up } = begin()
  up()
  line.write('Hello')
  wire().onclose?.()
  vi.advanceTimersByTime(500)
  up()
  expect(wire().of('message')).toEqual([{ type: 'message', clientId: 'id-1', text: 'Hello' }])
  wire().hears(message(1, 'Hello', { clientId: 'id-1', author: 'CUSTOMER' }))
  wire().hears(message(1, 'Hello', { clientId: 'id-1', author: 'CUSTOMER' }))
  expect(line.now.messages).toHaveLength(1)
  expect(line.now.pending).toHaveLength(0)
})

test('after a reload the session is known, the past is asked from its start, and what was unsent is still there', () => {
  const first = begin()
  first.up('s-9')
  first.wire().hears(message(5, 'old'))
  first.line.write('not acknowledged')
  first.line.stop()
  const second = begin(first.kept)
  expect(second.line.now.pending.map((one) => one.text)).toEqual(['not acknowledged'])
  second.wire().onopen?.()
  expect(second.wire().of('hello')[0]).toMatchObject({ session: 's-9', since: 0 })
})

test('another session begins to count anew', () => {
  const { line, wire, up } = begin()
  up('s-1')
  wire().hears(message(7, 'of before'))
  wire().onclose?.()
  vi.advanceTimersByTime(500)
  up('s-2')
  wire().hears(message(1, 'of now'))
  expect(line.now.messages.map((one) => one.text)).toEqual(['of now'])
})

test('a person asked for while the line is down is asked for when it is up, once', () => {
  const { line, wire, up } = begin()
  line.askForPerson()
  up()
  expect(wire().of('person')).toHaveLength(1)
  wire().hears({ type: 'lead', name: 'Lina' })
  expect(line.now.lead).toBe('Lina')
})

test('a refusal with a time is tried again then, one without is said and dropped', () => {
  const { line, wire, up } = begin()
  up()
  line.write('fast')
  wire().hears({ type: 'error', detail: 'Too fast', retryAfterSeconds: 3, clientId: 'id-1' })
  expect(line.now.error).toBe('Too fast')
  expect(wire().of('message')).toHaveLength(1)
  vi.advanceTimersByTime(3_000)
  expect(wire().of('message')).toHaveLength(2)
  line.write('never')
  wire().hears({ type: 'error', detail: 'Not allowed', retryAfterSeconds: null, clientId: 'id-2' })
  expect(line.now.pending.map((one) => one.text)).toEqual(['fast'])
})

test('a survey that cannot leave now stays', () => {
  const { line, wire, up } = begin()
  up()
  wire().hears({ type: 'survey', survey: 'q-1', questions: [{ id: 'heard', text: 'Heard?' }] })
  wire().onclose?.()
  line.answer(4, true, 'good')
  expect(line.now.survey?.survey).toBe('q-1')
  vi.advanceTimersByTime(500)
  up()
  line.answer(4, true, 'good')
  expect(wire().of('survey')).toEqual([{ type: 'survey', survey: 'q-1', heard: 4, solved: true, words: 'good' }])
  expect(line.now.surveyDone).toBe(true)
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backoffMs, Live, type LiveState, type News, type Socket } from './live'

class Line implements Socket {
  onopen: Socket['onopen'] = null
  onmessage: Socket['onmessage'] = null
  onclose: Socket['onclose'] = null
  closed = false
  readonly path: string
  constructor(path: string) {
    this.path = path
  }
  close() {
    this.closed = true
  }
  says(row: object) {
    this.onmessage?.({ data: JSON.stringify(row) })
  }
}

const row = (seq: number, topic = 'message') => ({ seq, topic, id: `id-${seq}`, key: 'customer:amara', about: 'c-1', status: null })

function begin() {
  const lines: Line[] = []
  const news: News[] = []
  const states: LiveState[] = []
  let resets = 0
  const live = new Live({
    open: (path) => {
      const line = new Line(path)
      lines.push(line)
      return line
    },
    onNews: (one) => news.push(one),
    onReset: () => resets++,
    onState: (state) => states.push(state),
    chance: () => 1,
  })
  live.start()
  const line = () => lines.at(-1) as Line
  return { live, lines, news, states, line, resets: () => resets }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the first line asks for nothing old, the next for what came after the last row', () => {
  const { lines, line } = begin()
  expect(line().path).toBe('/api/v1/live')
  line().onopen?.({} as never)
  line().says(row(41))
  line().onclose?.({ code: 1006 })
  vi.advanceTimersByTime(500)
  expect(lines).toHaveLength(2)
  expect(line().path).toBe('/api/v1/live?since=41')
})

test('a row told twice is passed on once', () => {
  const { news, line } = begin()
  line().says(row(1))
  line().says(row(2))
  line().says(row(2))
  line().says(row(1))
  expect(news.map((one) => one.seq)).toEqual([1, 2])
})

test('a reset forgets the number and asks everything anew', () => {
  const { live, line, resets } = begin()
  line().says(row(7))
  line().says({ type: 'reset' })
  expect(resets()).toBe(1)
  expect(live.lastSeq).toBeNull()
})

test('a line that opens without a number asks everything anew, one with a number does not', () => {
  const { line, resets } = begin()
  line().onopen?.({} as never)
  expect(resets()).toBe(1)
  line().says(row(3))
  line().onclose?.({ code: 1006 })
  vi.advanceTimersByTime(500)
  line().onopen?.({} as never)
  expect(resets()).toBe(1)
})

test('waits double up to thirty seconds, and a good line starts them over', () => {
  expect([0, 1, 2, 3, 20].map((n) => backoffMs(n, 1))).toEqual([500, 1000, 2000, 4000, 30_000])
  expect(backoffMs(0, 0)).toBe(250)
  const { lines, line } = begin()
  line().onclose?.({ code: 1006 })
  vi.advanceTimersByTime(500)
  line().onclose?.({ code: 1006 })
  vi.advanceTimersByTime(999)
  expect(lines).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(lines).toHaveLength(3)
  line().onopen?.({} as never)
  line().onclose?.({ code: 1006 })
  vi.advanceTimersByTime(500)
  expect(lines).toHaveLength(4)
})

test('a line that goes silent is dropped and opened again', () => {
  const { lines, line, states } = begin()
  line().onopen?.({} as never)
  const silent = line()
  vi.advanceTimersByTime(30_000)
  line().says({ type: 'ping' })
  vi.advanceTimersByTime(39_000)
  expect(silent.closed).toBe(false)
  vi.advanceTimersByTime(1_000)
  expect(silent.closed).toBe(true)
  expect(states.at(-1)).toBe('reconnecting')
  vi.advanceTimersByTime(500)
  expect(lines).toHaveLength(2)
})

test('what is no row is ignored, and a stopped line stays down', () => {
  const { live, lines, news, line } = begin()
  line().onmessage?.({ data: 'not json' })
  line().says({ type: 'ping' })
  line().says({ hello: 1 })
  expect(news).toEqual([])
  live.stop()
  vi.advanceTimersByTime(60_000)
  expect(lines).toHaveLength(1)
})

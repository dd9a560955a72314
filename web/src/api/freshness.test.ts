import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Freshness, patch, seenIn } from './freshness'
import type { News } from './live'
import { names } from './queries'
import type { Desk, Item } from './types'

const news = (topic: string, more: Partial<News> = {}): News => ({ seq: 1, topic, id: 'x', key: 'customer:amara', about: 'c-1', status: null, ...more })
const item = (id: string) => ({ conversation: { id, status: 'OPEN' } }) as unknown as Item

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a message is seen in its conversation, at its person and on the desk', () => {
  const seen = seenIn(news('message'))
  expect(seen).toContainEqual(names.conversation('c-1'))
  expect(seen).toContainEqual(names.person('amara'))
  expect(seen).toContainEqual(names.desk)
  expect(seen).not.toContainEqual(names.playbooks)
})

test('a correction is seen in the list of all, at the person and on the desk', () => {
  const seen = seenIn(news('correction'))
  expect(seen).toContainEqual(names.corrections)
  expect(seen).toContainEqual(names.teaching)
  expect(seen).toContainEqual(names.person('amara'))
  expect(seen).toContainEqual(names.desk)
})

test('a resolved conversation leaves the desk before the desk is asked anew', () => {
  const cache = new QueryClient()
  const desk: Desk = { mine: [item('c-1'), item('c-2')], pod: [item('c-1')], waiting: [] }
  cache.setQueryData(names.desk, desk)
  patch(cache, news('conversation', { id: 'c-1', about: null, status: 'RESOLVED' }))
  const now = cache.getQueryData<Desk>(names.desk)
  expect(now?.mine.map((one) => one.conversation.id)).toEqual(['c-2'])
  expect(now?.pod).toEqual([])
  expect(desk.mine).toHaveLength(2)
})

test('a burst of rows asks each screen once', () => {
  const cache = new QueryClient()
  const asked = vi.spyOn(cache, 'invalidateQueries')
  const freshness = new Freshness(cache)
  for (let seq = 0; seq < 50; seq++) freshness.tell(news('message', { seq }))
  expect(asked).not.toHaveBeenCalled()
  vi.advanceTimersByTime(300)
  const desk = asked.mock.calls.filter(([filter]) => JSON.stringify(filter?.queryKey) === JSON.stringify(names.desk))
  expect(desk).toHaveLength(1)
})

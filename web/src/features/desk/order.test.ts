import { expect, test } from 'vitest'
import type { Item } from '../../api/types'
import { inOrder, longestWait, neighbour, shown } from './order'

const NOW = Date.parse('2026-03-02T09:00:00Z')
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString()
const item = (id: string, promiseDue: string | null = null, waitingSince: string | null = null) =>
  ({ conversation: { id, waitingSince }, promiseDue }) as unknown as Item
const ids = (items: Item[]) => items.map((one) => one.conversation.id)

test('the order of the server stands while no promise is due', () => {
  expect(ids(inOrder([item('a'), item('b', at(5)), item('c')], NOW))).toEqual(['a', 'b', 'c'])
})

test('a promise that fell due since rises, the longest overdue first', () => {
  const items = [item('a'), item('b', at(-1)), item('c', at(-10)), item('d', at(1))]
  expect(ids(inOrder(items, NOW))).toEqual(['c', 'b', 'a', 'd'])
  expect(ids(inOrder(items, NOW + 120_000))).toEqual(['c', 'b', 'd', 'a'])
})

test('mine stands above what the pods have', () => {
  const desk = { mine: [item('m')], pod: [item('p', at(-60))], waiting: [item('w')] }
  expect(ids(shown(desk, 'mine', NOW))).toEqual(['m', 'p'])
  expect(ids(shown(desk, 'waiting', NOW))).toEqual(['w'])
})

test('J and K stop at the ends, and begin at the top', () => {
  const items = [item('a'), item('b')]
  expect(neighbour(items, undefined, 1)).toBe('a')
  expect(neighbour(items, 'gone', -1)).toBe('a')
  expect(neighbour(items, 'a', 1)).toBe('b')
  expect(neighbour(items, 'b', 1)).toBe('b')
  expect(neighbour(items, 'a', -1)).toBe('a')
  expect(neighbour([], 'a', 1)).toBeUndefined()
})

test('the longest wait counts only those who wait', () => {
  expect(longestWait([item('a'), item('b', null, at(-4)), item('c', null, at(-2))], NOW)).toBe(240_000)
})

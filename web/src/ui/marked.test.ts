import { expect, test } from 'vitest'
import { spans } from './Marked'

const at = (start: number, end: number) => ({ task: 'feeling', label: 'UNEASY', start, end })

test('overlapping evidence is one span, in order, inside the text', () => {
  expect(spans(20, [at(10, 15), at(2, 5), at(4, 8)])).toEqual([{ start: 2, end: 8 }, { start: 10, end: 15 }])
  expect(spans(10, [at(-3, 4), at(8, 99)])).toEqual([{ start: 0, end: 4 }, { start: 8, end: 10 }])
})

test('evidence of nothing marks nothing', () => {
  expect(spans(10, [at(5, 5), at(7, 3), at(12, 14)])).toEqual([])
})

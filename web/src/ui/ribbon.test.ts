import { expect, test } from 'vitest'
import { levelY, placed, places, shape, type Reading, type RibbonBox } from './ribbon'

const BOX: RibbonBox = { width: 600, height: 88, left: 56, right: 34, top: 8, bottom: 22 }
const MINUTE = 60_000
const reading = (at: number, feeling: Reading['feeling'], confidence = 1): Reading => ({ at, feeling, confidence, label: '' })

test('a day of silence takes more room than a minute, but not all of it', () => {
  const at = places([0, MINUTE, 2 * MINUTE, 1442 * MINUTE])
  const minute = (at.get(MINUTE) ?? 0) - (at.get(0) ?? 0)
  const day = 1 - (at.get(2 * MINUTE) ?? 0)
  expect(day).toBeGreaterThan(minute * 2)
  expect(minute).toBeGreaterThan(0.1)
})

test('a worse feeling lies lower, and all lie in the box', () => {
  expect(levelY(20, BOX)).toBeGreaterThan(levelY(80, BOX))
  expect(levelY(80, BOX)).toBeGreaterThanOrEqual(0)
  expect(levelY(20, BOX)).toBeLessThanOrEqual(BOX.height)
})

test('the line ends at now, at the last level', () => {
  const drawn = shape([reading(0, 'EVEN'), reading(MINUTE, 'UNEASY')], [], 5 * MINUTE, BOX)
  expect(drawn.nowX).toBe(BOX.width - BOX.right)
  expect(drawn.path.startsWith('M56,')).toBe(true)
  expect(drawn.path).toContain(`${drawn.nowX},`)
})

test('one reading alone is drawn, none draws nothing', () => {
  expect(shape([reading(0, 'EVEN')], [], MINUTE, BOX).path).not.toBe('')
  expect(shape([], [], MINUTE, BOX).path).toBe('')
})

const label = (key: string, x: number, y: number, side: 'above' | 'below' = 'below') => ({ key, x, y, width: 80, side })

test('labels do not run into one another or out of the box; the first come first', () => {
  const labels = placed([label('a', 100, 40), label('b', 120, 42), label('c', 121, 41), label('d', 590, 40, 'above')], BOX)
  expect(labels.map((one) => one.key)).toEqual(['a', 'b', 'c', 'd'])
  const heights = labels.slice(0, 3).map((one) => one.textY).sort((one, other) => one - other)
  expect((heights[1] ?? 0) - (heights[0] ?? 0)).toBeGreaterThanOrEqual(13)
  expect((heights[2] ?? 0) - (heights[1] ?? 0)).toBeGreaterThanOrEqual(13)
  expect((labels[3]?.x ?? 0) + 40).toBeLessThanOrEqual(BOX.width)
})

test('a label never covers the curve, and is left out where only the curve is', () => {
  const above = Array.from({ length: 60 }, (_, i) => ({ x: i * 10, y: 30 }))
  const [one] = placed([label('a', 200, 40, 'above')], BOX, above)
  const textY = one?.textY ?? 30
  expect(textY - 13 > 30 || textY + 5 < 30).toBe(true)
  const everywhere = Array.from({ length: 9 }, (_, i) => above.map(({ x }) => ({ x, y: i * 10 }))).flat()
  expect(placed([label('a', 200, 40)], BOX, everywhere)).toEqual([])
})

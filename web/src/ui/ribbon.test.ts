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

test('labels do not run into one another or out of the box; the first come first', () => {
  const labels = placed(
    [
      { key: 'a', x: 100, y: 40, width: 80, side: 'below' },
      { key: 'b', x: 120, y: 42, width: 80, side: 'below' },
      { key: 'c', x: 121, y: 41, width: 80, side: 'below' },
      { key: 'd', x: 590, y: 40, width: 80, side: 'above' },
    ],
    BOX,
  )
  expect(labels.map((one) => one.key)).toEqual(['a', 'b', 'd'])
  expect(labels[1]?.textY).not.toBe(labels[0]?.textY)
  expect((labels[2]?.x ?? 0) + 40).toBeLessThanOrEqual(BOX.width)
})

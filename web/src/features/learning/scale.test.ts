import { expect, test } from 'vitest'
import type { HoldOut } from '../../api/learnTypes'
import { domainOf, place, points } from './scale'

const report = (low: number | null, high: number | null) => ({ low, high }) as HoldOut

test('all reports share one axis around zero, wide enough for the widest', () => {
  expect(domainOf([])).toBeCloseTo(0.1)
  expect(domainOf([report(-0.02, 0.03), report(null, null)])).toBeCloseTo(0.1)
  expect(domainOf([report(-0.02, 0.03), report(-0.37, 0.1)])).toBeCloseTo(0.4)
  expect(domainOf([report(0.1, 0.35)])).toBeCloseTo(0.35)
})

test('zero is in the middle, the ends are the ends', () => {
  expect(place(0, 0.4)).toBe(50)
  expect(place(0.4, 0.4)).toBe(100)
  expect(place(-0.9, 0.4)).toBe(0)
})

test('small differences keep a decimal', () => {
  expect(points(0.0234)).toBe(2.3)
  expect(points(0.208)).toBe(21)
  expect(points(-0.052)).toBe(-5.2)
})

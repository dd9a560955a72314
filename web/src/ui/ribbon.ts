import { area, curveMonotoneX, line } from 'd3-shape'
import type { Feeling } from '../api/types'
import { FEELINGS } from './feelings'

/** A reading of how somebody felt. */
export interface Reading {
  at: number
  feeling: Feeling
  confidence: number
  label: string
}

/** Something we did, or that happened to them. */
export interface Mark {
  at: number
  label: string
}

export interface RibbonBox {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

export interface RibbonShape {
  path: string
  band: string
  /** What a label must not cover: the curve in small steps, and every point. */
  drawn: { x: number; y: number }[]
  points: { x: number; y: number; reading: Reading }[]
  marks: { x: number; y: number; mark: Mark }[]
  nowX: number
}

const MINUTE_MS = 60_000
const CURVE_STEP_PX = 6
/** A guess is drawn with a band this many points wide to each side; what is sure has almost none. */
const BAND_MAX = 15

/** The scale shows the levels where feelings lie. */
const LEVEL_MIN = 16
const LEVEL_MAX = 82
const LEVELS = LEVEL_MAX - LEVEL_MIN

/** The height of a level from 0 to 100 in the box. */
export function levelY(level: number, box: RibbonBox): number {
  const share = (level - LEVEL_MIN) / LEVELS
  return box.height - box.bottom - share * (box.height - box.top - box.bottom)
}

/**
 * Places times so that ten quick messages and a silence of days both can be read: each gap counts by the logarithm of
 * its minutes.
 */
export function places(times: readonly number[]): Map<number, number> {
  const sorted = [...new Set(times)].sort((a, b) => a - b)
  const at = new Map<number, number>()
  let sum = 0
  sorted.forEach((time, i) => {
    const before = sorted[i - 1]
    if (before !== undefined) sum += 1 + Math.log1p((time - before) / MINUTE_MS)
    at.set(time, sum)
  })
  for (const [time, place] of at) at.set(time, sum === 0 ? 0.5 : place / sum)
  return at
}

export function shape(readings: readonly Reading[], marks: readonly Mark[], now: number, box: RibbonBox): RibbonShape {
  const at = places([...readings.map((r) => r.at), ...marks.map((m) => m.at), now])
  const x = (time: number) => box.left + (at.get(time) ?? 0) * (box.width - box.left - box.right)
  const points = readings.map((reading) => ({
    x: x(reading.at),
    y: levelY(FEELINGS[reading.feeling].level, box),
    reading,
  }))
  const last = points.at(-1)
  const held = last === undefined ? points : [...points, { ...last, x: x(now) }]
  const spread = (r: Reading) => (BAND_MAX * (1 - Math.min(1, r.confidence)) * (box.height - box.top - box.bottom)) / LEVELS
  const curve = line<(typeof held)[number]>((p) => p.x, (p) => p.y).curve(curveMonotoneX)
  const band = area<(typeof held)[number]>()
    .x((p) => p.x)
    .y0((p) => p.y - spread(p.reading))
    .y1((p) => p.y + spread(p.reading))
    .curve(curveMonotoneX)
  const steps = Array.from({ length: Math.ceil((box.width - box.left) / CURVE_STEP_PX) }, (_, i) => box.left + i * CURVE_STEP_PX)
  const onCurve = steps.filter((at) => held.length > 1 && at <= x(now)).map((at) => ({ x: at, y: heightAt(held, at) }))
  return {
    drawn: onCurve,
    path: curve(held) ?? '',
    band: band(held) ?? '',
    points,
    marks: marks.map((mark) => ({ x: x(mark.at), y: heightAt(held, x(mark.at)), mark })),
    nowX: x(now),
  }
}

function heightAt(points: readonly { x: number; y: number }[], x: number): number {
  const after = points.findIndex((p) => p.x >= x)
  const b = points[after]
  const a = points[after - 1]
  if (b === undefined) return points.at(-1)?.y ?? 0
  if (a === undefined || b.x === a.x) return b.y
  // The curve's own easing between two levels is close enough to a smooth step.
  const t = (x - a.x) / (b.x - a.x)
  return a.y + (b.y - a.y) * t * t * (3 - 2 * t)
}

export interface Label {
  key: string
  x: number
  y: number
  width: number
  side: 'above' | 'below'
}

const LINE_PX = 13
/** How far a label's baseline may stand from its point, nearest first. */
const ABOVE_PX = [-9, -14, -20, -27]
const BELOW_PX = [17, 22, 28, 34]

/**
 * Gives each label a place near its point, in order of importance, where it covers neither the curve nor another label:
 * on its side, else on the other. One that finds none is left out; its point stays.
 */
export function placed<T extends Label>(labels: readonly T[], box: RibbonBox, drawn: readonly { x: number; y: number }[] = []): (T & { textY: number })[] {
  const taken: (T & { textY: number })[] = []
  for (const label of labels) {
    const half = label.width / 2
    const x = Math.min(box.width - half, Math.max(box.left + half, label.x))
    const offsets = label.side === 'above' ? [...ABOVE_PX, ...BELOW_PX] : [...BELOW_PX, ...ABOVE_PX]
    const isFree = (textY: number) =>
      textY >= LINE_PX - 3 &&
      textY <= box.height - 4 &&
      taken.every((other) => Math.abs(other.x - x) > half + other.width / 2 + 8 || Math.abs(other.textY - textY) >= LINE_PX) &&
      drawn.every((point) => Math.abs(point.x - x) > half + 3 || point.y < textY - LINE_PX || point.y > textY + 5)
    const offset = offsets.find((one) => isFree(label.y + one))
    if (offset !== undefined) taken.push({ ...label, x, textY: label.y + offset })
  }
  return taken
}

import css from '../styles/tokens.css?raw'
import { expect, test } from 'vitest'
import { contrast, distance, linear, seen, type Sight } from './colours'
import { drift, FEELINGS, sureness } from './feelings'

const SIGHTS: Sight[] = ['normal', 'protan', 'deutan', 'tritan']
const STEPS = [1, 2, 3, 4, 5]

/** The tokens as they are written: the first block is light, the one within the media query dark. */
function tokens(look: 'light' | 'dark') {
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
  const block = look === 'light' ? light : dark
  return (name: string) => {
    const hex = new RegExp(`--${name}: (#[0-9a-f]{6})`, 'i').exec(block)?.[1]
    if (hex === undefined) throw new Error(`--${name}: not in tokens.css (${look})`)
    return linear(hex)
  }
}

for (const look of ['light', 'dark'] as const) {
  const token = tokens(look)

  test(`${look}: every step can be seen as a graphic, and its word can be read`, () => {
    for (const step of STEPS) {
      expect(contrast(token(`f${step}`), token('surface')), `f${step}`).toBeGreaterThanOrEqual(look === 'light' ? 3 : 4.5)
      expect(contrast(token(`f${step}t`), token(`f${step}s`)), `f${step}t on its ground`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(token(`f${step}t`), token('surface')), `f${step}t`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test(`${look}: both ends stay far apart for everybody, neighbours stay apart for most`, () => {
    for (const sight of SIGHTS) {
      const ends = distance(seen(token('f1'), sight), seen(token('f5'), sight))
      expect(ends, `ends, ${sight}`).toBeGreaterThan(70)
      for (const step of [1, 2, 3, 4]) {
        const next = distance(seen(token(`f${step}`), sight), seen(token(`f${step + 1}`), sight))
        expect(next, `f${step} and f${step + 1}, ${sight}`).toBeGreaterThan(15)
      }
    }
  })

  test(`${look}: ink, notes, faults and the machine's violet can be read where they stand`, () => {
    for (const ground of ['paper', 'surface', 'sunken']) {
      for (const ink of ['ink', 'ink-2', 'ink-3']) expect(contrast(token(ink), token(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(token('m-ink'), token('m-soft'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token('m'), token('m-inv'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token('note-ink'), token('note'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token('bad'), token('surface'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token('ours-ink'), token('ours'))).toBeGreaterThanOrEqual(4.5)
  })
}

test('the check sees a pair that deuteranopes cannot tell apart', () => {
  const [red, green] = [linear('#b2182b'), linear('#5c6b1e')]
  expect(distance(red, green)).toBeGreaterThan(60)
  expect(distance(seen(red, 'deutan'), seen(green, 'deutan'))).toBeLessThan(30)
})

test('a feeling rises in level and bend together, and only the ends are solid', () => {
  const looks = Object.values(FEELINGS)
  for (let i = 1; i < looks.length; i++) {
    expect(looks[i]?.level).toBeGreaterThan(looks[i - 1]?.level ?? 0)
    expect(looks[i]?.bend).toBeGreaterThan(looks[i - 1]?.bend ?? 0)
  }
  expect(looks.filter((look) => look.solid).map((look) => look.step)).toEqual([1, 5])
})

test('confidence in words', () => {
  expect([0.95, 0.8, 0.79, 0.5, 0.49, 0].map(sureness)).toEqual(['sure', 'sure', 'fairly', 'fairly', 'guess', 'guess'])
})

test('the way a feeling goes is told only when it goes somewhere', () => {
  expect(drift([50, 20, 35])).toBe('easing')
  expect(drift([50, 35])).toBe('sinking')
  expect(drift([35, 35])).toBeNull()
  expect(drift([35])).toBeNull()
})

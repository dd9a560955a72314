import type { Feeling } from '../api/types'

export interface FeelingLook {
  /** The step of the scale, 1 (distressed) to 5 (delighted), as the colour tokens name it. */
  step: 1 | 2 | 3 | 4 | 5
  /** Its place from 0 to 100. */
  level: number
  /** How far the mouth bends: up is a smile. In units of the 24-unit mark. */
  bend: number
  /** The ends are solid, so that they stand out without colour. */
  solid: boolean
}

export const FEELINGS: Record<Feeling, FeelingLook> = {
  DISTRESSED: { step: 1, level: 20, bend: -10, solid: true },
  UNEASY: { step: 2, level: 35, bend: -5.2, solid: false },
  EVEN: { step: 3, level: 50, bend: 0, solid: false },
  CONTENT: { step: 4, level: 65, bend: 5.2, solid: false },
  DELIGHTED: { step: 5, level: 80, bend: 10, solid: true },
}

export type Sureness = 'sure' | 'fairly' | 'guess'

/** A confidence in words. The bounds are those of the conversation screen: below one half it is a guess. */
export function sureness(confidence: number): Sureness {
  if (confidence >= 0.8) return 'sure'
  return confidence >= 0.5 ? 'fairly' : 'guess'
}

/** The way a feeling went over the last readings. */
export function drift(levels: readonly number[]): 'easing' | 'sinking' | null {
  const last = levels.at(-1)
  const before = levels.at(-2)
  if (last === undefined || before === undefined || last === before) return null
  return last > before ? 'easing' : 'sinking'
}

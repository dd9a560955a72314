import type { Evidence, Instant, Maybe } from './types'

export type Aspect = 'LANGUAGE' | 'SENTIMENT' | 'FEELING' | 'EMOTION' | 'NEED' | 'ACT' | 'OPENING'

export interface Correction {
  id: string
  event: string
  aspect: Aspect
  from: string
  to: string
  /** `employee:yusuf` or `customer:...` */
  by: string
  name: string
  at: Instant
  why: string
}

export interface Label {
  label: string
  title: string
  confidence: Maybe<number>
}

/** What was read in one message, and what could be right instead. */
export interface Readable {
  event: string
  text: string
  at: Instant
  model: string
  readings: { reading: Aspect; read: Label[]; choices: Label[] }[]
  evidence: Evidence[]
  corrections: { correction: Correction; own: boolean }[]
}

/** A correction in the list of all: who made it stands there as a role. */
export interface CorrectionItem {
  id: string
  event: string
  reading: Aspect
  from: string
  fromTitle: string
  to: string
  toTitle: string
  role: string
  at: Instant
  why: string
  stands: boolean
}

export interface Figure {
  value: number
  low: number
  high: number
}

export interface Evaluation {
  examples: number
  accuracy: Figure
  macroF1: Figure
  /** This one less the one that was live, on the same examples; missing for the first. */
  difference: Maybe<Figure>
  beside: Maybe<string>
  /** Of the last messages, how many would be read otherwise. */
  messages: number
  differ: number
  loses: boolean
}

export interface ModelVersion {
  version: string
  hash: string
  made: Instant
  live: boolean
  approvedBy: string
  approvedAt: Maybe<Instant>
  own: number
  corrections: number
  evaluation: Maybe<Evaluation>
}

export interface Teaching {
  live: string
  versions: ModelVersion[]
  job: { state: 'IDLE' | 'LEARNING' | 'EVALUATING' | 'FAILED'; done: number; says: string }
  usable: number
  withheld: number
  tolerance: number
  before: Maybe<string>
}

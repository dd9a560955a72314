import type { Instant, Maybe, PlaybookStep, VersionStage } from './types'

/** What a rehearsal of exactly this text told, in short. */
export interface Receipt {
  sha256: string
  against: Maybe<string>
  at: Instant
  by: string
  from: Instant
  until: Instant
  events: number
  people: number
  reaches: number
  summary: string[]
}

export interface Version {
  id: string
  version: number
  title: string
  owner: string
  goal: string
  holdOutShare: number
  stage: VersionStage
  share: number
  sha256: string
  rehearsal: Maybe<Receipt>
  pace: Maybe<{ people: number; hours: number }>
  note: string
  steps: PlaybookStep[]
  running: number
  reached: number
  missed: number
  left: number
}

export type Inside = 'STAY' | 'MOVE' | 'LEAVE'

export interface TrailEntry {
  version: number
  change: string
  share: number
  inside: Inside
  by: string
  at: Instant
  from: Instant
  because: string
}

export interface Standing {
  version: number
  people: number
  steps: Record<string, number>
  stuck: Record<string, number>
  cut: boolean
}

export interface Harm {
  reached: number
  others: number
  reachedHarmed: number
  othersHarmed: number
  enough: boolean
}

export interface PlaybookPage {
  id: string
  force: { version: number; share: number; rest: number; from: Instant }
  versions: Version[]
  trail: TrailEntry[]
  harm: Maybe<Harm>
  inside: Standing[]
  job: { playbook: string; version: number; state: 'IDLE' | 'RUNNING' | 'FAILED'; says: string }
}

interface Interval {
  value: number
  low: number
  high: number
}

export interface Estimate {
  version: string
  decisions: number
  people: number
  effectiveSize: number
  doublyRobust?: Interval
  withheld: string
}

export interface RunCounts {
  policy?: string
  people?: number
  treated?: number
  held?: number
  steps?: { step: string; passed: number }[]
}

export interface DifferenceRow {
  person: string
  user?: string
  step: string
  about: string
  at?: Instant
  before?: Instant
  bySeconds?: number
  times: number
  timesBefore: number
}

export type Change = 'EARLIER' | 'LATER' | 'SAME' | 'MORE_OFTEN' | 'LESS_OFTEN' | 'NEW' | 'NEVER'

/** A rehearsal on one page (dev.skein.sim.rehearsal.ReportPage). */
export interface RehearsalPage {
  past: { from: Instant; until: Instant; people: number; events: number }
  reaches: number
  days: { day: string; people: number; messages: number }[]
  runs: RunCounts
  runsAgainst?: RunCounts
  difference: { people?: Partial<Record<Change, number>>; examples?: Partial<Record<Change, DifferenceRow[]>> }
  refusals: { decision: string; because: string; times: number; people: number }[]
  hours: { hour: Instant; promisesMade: number; promisesDue: number; handOvers: Record<string, number> }[]
  outcomes?: Estimate[]
}

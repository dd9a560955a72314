import type { Readable } from './correctTypes'
import type { Insight, Instant, Maybe, Need, Person, Identity } from './types'

export interface Option {
  name: string
  against?: Maybe<string>
}

export interface Input {
  name: string
  value: string
  ageSeconds: number
}

export interface Decision {
  id: string
  key: string
  cause: string
  at: Instant
  kind: string
  options: Option[]
  chosen: string
  probability: number
  policy: string
  owner: string
  because: string
  inputs: Input[]
  about: string
}

export interface Effect {
  id: string
  key: string
  cause: string
  decision: string
  at: Instant
  action: Record<string, unknown> & { do: string }
}

export interface Outcome {
  id: string
  decision: string
  measure: string
  value: number
  at: Instant
  cause: string
}

export interface Survey {
  id: string
  about: string
  asked: Instant
  by: string
  answered: Maybe<Instant>
  heard: Maybe<number>
  solved: Maybe<boolean>
  words: Maybe<string>
}

export interface Passage {
  article: string
  title: string
  text: string
  score: number
}

export interface Event {
  id: string
  source: string
  messageId: string
  type: string
  subject: string
  time: Instant
  received: Instant
  data: Maybe<Record<string, unknown>>
}

export interface Trace {
  event: Event
  person: Maybe<Person>
  heard: {
    event?: Maybe<unknown>
    source: Maybe<string>
    receivedAfterMs: Maybe<number>
    identities: Maybe<Identity[]>
    person: Maybe<unknown>
    zone: Maybe<string>
  }
  inferred: { insight: Maybe<Insight>; needs: Maybe<Need[]>; passages: Maybe<Passage[]> }
  acted: {
    decisions: Maybe<Decision[]>
    effects: Maybe<{ effect: Effect; done: boolean }[]>
    events: Maybe<{ id: string; type: string; time: Instant }[]>
  }
  learned: {
    outcomes: Maybe<Outcome[]>
    surveys: Maybe<Survey[]>
    open: Maybe<{ decision: string; waitsFor: string }[]>
  }
}

export interface Arm {
  people: number
  reached: number
  share: number
}

export interface HoldOut {
  playbook: string
  version: number
  title: string
  goal: string
  withinSeconds: number
  treated: Arm
  held: Arm
  uplift: Maybe<number>
  low: Maybe<number>
  high: Maybe<number>
  sentence: Maybe<string>
  withheld: Maybe<string>
}

export type MissedKind = 'FEELING' | 'PROMISE' | 'ASKED_AGAIN'

export interface Missed {
  id: string
  customer: string
  kind: MissedKind
  conversation: string
  quote: string
  at: Instant
  known: Instant
  person: { id: string; name: Maybe<string> }
}

export interface MissedPage {
  items: Missed[]
  nextCursor: Maybe<string>
  counts: Record<MissedKind, number>
}

export interface Known {
  name: Maybe<string>
  facts: { name: string; value: unknown; from: string; at: Maybe<Instant>; helped: Maybe<string> }[]
  consents: {
    purpose: string
    granted: boolean
    title: string
    uses: Maybe<string>
    benefit: Maybe<string>
    without: Maybe<string>
  }[]
  feelings: { on: boolean; explain: string }
  messages: Maybe<Readable[]>
  log: { at: Instant; text: string }[]
}

/** Half hours of one kind, the people who asked for help in them, the share it helped. */
export interface Half {
  blocks: number
  people: number
  share: number
}

export interface MatchingReport {
  control: number
  on: Half
  off: Half
  uplift: Maybe<number>
  low: Maybe<number>
  high: Maybe<number>
  sentence: Maybe<string>
  withheld: Maybe<string>
  cut: boolean
}

export interface WaitsTold {
  kind: 'MINUTES' | 'BY'
  nominal: number
  told: number
  kept: number
  left: number
  share: Maybe<number>
  low: Maybe<number>
  high: Maybe<number>
  verdict: string
}

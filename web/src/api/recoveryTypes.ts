/** Failures that hit many, and failures being put right: `docs/guide/recovery.md`. */

export type Arm = 'none' | 'acknowledge' | 'fix-first' | 'credit'

export interface Quiet {
  people: number
  first: string | null
  last: string | null
}

export interface Refusal {
  because: string
  people: number
}

export interface Preview {
  incident: string
  people: number
  now: number
  quiet: Quiet
  refused: Refusal[]
  known: number
  arms: Partial<Record<Arm, number>>
  messages: number
  done: string | null
  costMinor: number
  currency: string | null
  overBudgetMinor: number | null
  overDayMinor: number | null
  unknownPeople: number
  unknown: { path: string; name: string }[]
}

/** A difference to the hold-out for one person, with its 95 % interval. */
export interface Effect {
  value: number
  low: number
  high: number
  treated: number
  held: number
  withheld: string
}

export interface ArmView {
  arm: Arm
  share: number
  people: number
  written: number
  unsaid: number
  closed: number
  contacted: number
  harmed: number
  stopped: string | null
  evidence: number
  evidenceToStop: number
  avoided: Effect | null
  harm: Effect | null
}

export interface Waiting {
  turn: number
  quiet: Quiet
  refused: Refusal[]
  mended: number
  cut: boolean
}

export interface Incident {
  incident: string
  pod: string
  status: 'RUNNING' | 'SOLVED' | 'STOPPED'
  failure: string
  owner: string
  reported: string
  since: string | null
  solved: string | null
  stopped: { at: string; by: string; because: string } | null
  people: number
  written: number
  credits: number
  terms: { text?: string; textMended?: string; perHour?: number; harm?: string; windowHours?: number; followUpHours?: number }
  arms: ArmView[]
  waiting: Waiting | null
}

export interface IncidentPart {
  person: string
  name: string | null
  arm: Arm
  steps: Partial<Record<Stage, string>>
  contacted: boolean
  harmed: boolean
}

/** What a member of the pod wrote for the customer, which the lead may send. */
export interface Contribution {
  id: string
  conversation: string
  employee: string
  name: string
  text: string
  at: string
}

/** A colleague was asked. */
export interface Consult {
  id: string
  employee: string
  name: string
  by: string
  question: string
  asked: string
  answered?: string | null
}

export interface Question {
  id: string
  conversation: string
  customer: string
  person: string | null
  by: string
  text: string
  at: string
}

export const STAGES = ['DETECTED', 'APOLOGISED', 'OWNED', 'SOLVED', 'MADE_GOOD', 'FOLLOWED_UP'] as const
export type Stage = (typeof STAGES)[number]
export type FoundBy = 'EVENT' | 'PATTERN' | 'SILENCE' | 'PROMISE' | 'INCIDENT' | 'PERSON'

export interface Credit {
  amountMinor: number
  currency: string
  given: string
}

export interface RecoveryItem {
  id: string
  person: { id: string; name: string | null }
  failure: string
  kind: string
  kindTitle: string
  owner: string
  steps: Partial<Record<Stage, string>>
  open: boolean
  at: Stage
  found: FoundBy | null
  offer: string | null
  credit: Credit | null
  due: string | null
  overdue: boolean
  incident: string | null
  opened: string
  changed: string
}

export interface Board {
  items: RecoveryItem[]
  nextCursor: string | null
  owners: string[]
  open: number
  overdue: number
  cut: boolean
}

export interface Allowance {
  currency: string
  mostPerCustomerMinor: number
  leftForCustomerMinor: number
  leftTodayMinor: number
  authorities: { name: string; upToMinor: number }[]
}

export interface RecoveryPage {
  recovery: RecoveryItem
  conversation: string | null
  ledger: { at: string; channel: string; apologyFor: string }[]
  decisions: { id: string; at: string; kind: string; chosen: string; because: string; owner: string; cause: string }[]
  answer: { heard: number | null; solved: boolean | null; words: string } | null
  allowance: Allowance | null
  colleagues: { employee: string; name: string; function: string }[]
}

export interface Interval {
  value: number
  low: number
  high: number
}

export interface WorthRow {
  incident: string
  failure: string
  reported: string
  arm: Arm
  closed: number
  contacted: number
  heldClosed: number
  heldContacted: number
  avoided: Interval | null
  withheld: string
  givenMinor: number
  currency: string | null
}

export interface WorthReport {
  items: WorthRow[]
  together: { arm: Arm; incidents: number; people: number; held: number; avoided: Interval | null; withheld: string }[]
  cut: boolean
}

// The interface's nouns, field for field as docs/guide/api.md and the records of core name them. A field without a value is null; older or leaner answers may leave it out, so both are allowed.

import type { Satisfaction } from './satisfactionTypes'
import type { Correction } from './correctTypes'

export type Instant = string
export type Maybe<T> = T | null | undefined

export type Feeling = 'DISTRESSED' | 'UNEASY' | 'EVEN' | 'CONTENT' | 'DELIGHTED'
export type Channel = 'CHAT' | 'EMAIL' | 'SMS' | 'VOICE' | 'WEB'
export type Author = 'CUSTOMER' | 'ASSISTANT' | 'EMPLOYEE' | 'PLAYBOOK' | 'NOTE'
export type Presence = 'AVAILABLE' | 'BREAK' | 'AWAY'
export type Purpose = 'SERVICE' | 'MARKETING' | 'PERSONALISATION' | 'FEELINGS' | 'RESEARCH' | 'LEARNING'

export interface Page<T> {
  items: T[]
  nextCursor: Maybe<string>
}

export interface Me {
  employee: string
  name: string
  company: string
  demo: boolean
  presence: Presence
}

export interface Evidence {
  task: string
  label: string
  start: number
  end: number
}

export interface Reading {
  label: string
  confidence: number
}

export interface Insight {
  language: Reading
  sentiment: Reading
  feeling: Feeling
  feelingConfidence: number
  emotions: Reading[]
  need: Reading[]
  evidence: Evidence[]
  model: string
  signals?: Maybe<Reading[]>
  outOfScope?: Maybe<Reading>
  promised?: Maybe<{ act: string; confidence: number; start: number; end: number }[]>
}

export interface Conversation {
  id: string
  customer: string
  channel: Channel
  status: 'OPEN' | 'WAITING' | 'RESOLVED'
  opened: Instant
  changed: Instant
  waitingSince: Maybe<Instant>
  feeling: Feeling
  feelingConfidence: number
  need: Maybe<string>
  pod: Maybe<string>
  lead: Maybe<string>
  because: string
  askedAgain: number
  handedOver: boolean
  summary: string
  queued?: Maybe<Queued>
  consults?: import('./recoveryTypes').Consult[]
}

/** It waits for a person with room: since when and why, and what the customer was told. */
export interface Queued {
  since: Instant
  because: string
  told: string
  from: Maybe<Instant>
  until: Maybe<Instant>
  ahead: number
  callback: boolean
}

export interface PodName {
  id: string
  name: string
}

export interface Identity {
  kind: 'USER' | 'ANONYMOUS' | 'EMAIL' | 'PHONE'
  value: string
  zone: 'CLAIMED' | 'VERIFIED'
}

export interface Person {
  id: string
  name: Maybe<string>
  email: Maybe<string>
  verified: boolean
  identities: Identity[]
  traits: Record<string, unknown>
  firstSeen: Maybe<Instant>
  lastSeen: Maybe<Instant>
  events: number
  feeling: Maybe<Feeling>
  openNeeds: Maybe<number | unknown[]>
  openConversation: Maybe<string>
  mergedInto: Maybe<string>
}

export interface Consent {
  purpose: Purpose
  channel: Maybe<Channel>
  granted: boolean
  at: Instant
  source: string
}

export interface Merge {
  from: string
  at: Instant
  because: string
  cause: string
}

export interface PersonPage extends Person {
  consents: Maybe<Consent[]>
  merges: Maybe<Merge[]>
  knowLink: Maybe<string>
  satisfaction: Maybe<Satisfaction>
}

export interface Need {
  id: string
  customer: string
  kind: string
  about: string
  status: 'OPEN' | 'OWNED' | 'SOLVED' | 'CONFIRMED' | 'WITHDRAWN'
  owner: string
  opened: Instant
  changed: Instant
  because: string
  confidence: number
  conversation: Maybe<string>
}

export interface Commitment {
  id: string
  customer: string
  owner: string
  text: string
  due: Instant
  status: 'OPEN' | 'KEPT' | 'BROKEN'
  conversation: Maybe<string>
  /** Where it was heard in somebody's words; absent where it was noted as a promise. */
  heard?: Maybe<{ event: string; act: string; start: number; end: number; confidence: number }>
}

export type Stage = 'DETECTED' | 'APOLOGISED' | 'OWNED' | 'SOLVED' | 'MADE_GOOD' | 'FOLLOWED_UP'

export interface Recovery {
  id: string
  customer: string
  failure: string
  kind: string
  owner: string
  steps: Partial<Record<Stage, Instant>>
  offer: Maybe<string>
  opened: Instant
  changed: Instant
}

export interface Item {
  conversation: Conversation
  person: Person
  lastText: Maybe<string>
  promiseDue: Maybe<Instant>
  why: string
}

export interface Desk {
  mine: Item[]
  pod: Item[]
  waiting: Item[]
}

export interface PodMember {
  employee: string
  name: string
  function: string
  present: boolean
  leading: number
  capacity: number
}

export interface Pod {
  id: string
  name: string
  lead: Maybe<string>
  because: string
  members: PodMember[]
}

export interface ThreadItem {
  kind: 'message' | 'event' | 'act' | 'lead' | 'note'
  id: string
  at: Instant
  text: Maybe<string>
  title: Maybe<string>
  author: Maybe<Author>
  name: Maybe<string>
  feeling: Maybe<Feeling>
  feelingConfidence: Maybe<number>
  evidence: Maybe<Evidence[]>
  corrections?: Maybe<Correction[]>
  event: Maybe<string>
  needs?: Maybe<Reading[]>
  signals?: Maybe<Reading[]>
  outOfScope?: Maybe<boolean>
}

export interface TimelineItem {
  event: string
  type: string
  time: Instant
  received: Maybe<Instant>
  kind: 'event' | 'message' | 'act' | 'timer' | 'team'
  title: string
  detail: Maybe<string>
  channel: Maybe<Channel>
  author: Maybe<Author>
  feeling: Maybe<Feeling>
  origin: Maybe<string>
  source: Maybe<string>
}

export interface Heard {
  text: string
  done: boolean
  at: Maybe<Instant>
}

export interface ConversationPage {
  conversation: Conversation
  person: Person
  need: Maybe<Need>
  needs?: Maybe<Need[]>
  promises: Commitment[]
  recoveries: Recovery[]
  pod: Maybe<Pod>
  contributions?: import('./recoveryTypes').Contribution[]
  thread: ThreadItem[]
  story: TimelineItem[]
  heard: Heard[]
}

export type VersionStage = 'DRAFT' | 'REHEARSED' | 'LIVE' | 'STOPPED' | 'RETIRED'

export interface PlaybookStep {
  id: string
  kind: string
  title: string
}

/** What a customer has been doing and needs next (dev.skein.understand.Context). */
export interface Context {
  name: Maybe<string>
  verified: boolean
  doing: Maybe<{ event: string; type: string; at: Instant; about: string }[]>
  feeling: Maybe<Feeling>
  feelingConfidence: number
  needs: Maybe<Need[]>
  promises: Maybe<Commitment[]>
  recoveries: Maybe<Recovery[]>
  runs: Maybe<{ id: string; playbook: string; version: number; step: string; arm: 'TREATED' | 'HELD' }[]>
  effort: Maybe<{ contactsIn7Days: number; askedAgain: number; waitingSeconds: number; repeat: boolean }>
  next: Maybe<{ what: string; confidence: number; because: string }>
  signals?: Maybe<Reading[]>
  outOfScope?: Maybe<boolean>
  asOf: Instant
  ageSeconds: number
}

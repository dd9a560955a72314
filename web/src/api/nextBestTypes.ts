/** What decides what is best next: releases, rules and decisions (`docs/guide/next-best.md`). */

export type ReleaseStage = 'LEARNED' | 'PROPOSED' | 'APPROVED' | 'LIVE' | 'RETIRED'

export interface Release {
  version: number
  stage: ReleaseStage
  outcomes: number
  trail: { stage: ReleaseStage; by: string; at: string; because: string }[]
}

export interface NextBestRules {
  version: number
  owner: string
  explorer: string
  exploring: boolean
  floor: number
  outcomeMin: number
  costMaxMinor: number
  waitMaxSeconds: number
  freshSeconds: number
  staleSeconds: number
}

export interface NextBest {
  live: number
  versions: Release[]
  rules?: NextBestRules
}

export interface DecidedLately {
  id: string
  key: string
  cause: string
  at: string
  options: { name: string; against: string }[]
  chosen: string
  probability: number
  policy: string
  because: string
}

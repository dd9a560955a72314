import { queryOptions } from '@tanstack/react-query'
import { get, withQuery } from './client'
import type { Board, Incident, IncidentPart, Question, RecoveryPage, WorthReport } from './recoveryTypes'
import type { DecidedLately, NextBest } from './nextBestTypes'
import type { Page } from './types'

const id = encodeURIComponent
const PAGE_ROWS = 100

/** The names of cached answers about what is being put right; live news marks them stale by these names. */
export const rightNames = {
  board: (asked: Record<string, string | undefined>) => ['recoveries', asked] as const,
  boards: ['recoveries'] as const,
  recovery: (recovery: string) => ['recovery', recovery] as const,
  incidents: ['incidents'] as const,
  incident: (incident: string) => ['incident', incident] as const,
  consults: ['consults'] as const,
  worth: ['worth'] as const,
  nextBest: ['next-best'] as const,
}

export interface BoardAsked {
  owner?: string
  step?: string
  due?: string
  found?: string
  status?: string
}

export const boardQuery = (asked: BoardAsked) =>
  queryOptions({
    queryKey: rightNames.board({ ...asked }),
    queryFn: ({ signal }) => get<Board>(withQuery('/api/v1/recoveries/board', { ...asked, limit: PAGE_ROWS }), signal),
    placeholderData: (before) => before,
  })

export const recoveryQuery = (recovery: string) =>
  queryOptions({
    queryKey: rightNames.recovery(recovery),
    queryFn: ({ signal }) => get<RecoveryPage>(`/api/v1/recoveries/${id(recovery)}`, signal),
  })

export const incidentsQuery = queryOptions({
  queryKey: rightNames.incidents,
  queryFn: ({ signal }) => get<Page<Incident>>('/api/v1/incidents', signal),
})

/** While it runs, people are reached by the minute and no row says so to everybody. */
const RUNNING_POLL_MS = 5_000

export const incidentQuery = (incident: string) =>
  queryOptions({
    queryKey: rightNames.incident(incident),
    queryFn: ({ signal }) => get<Incident>(`/api/v1/incidents/${id(incident)}`, signal),
    refetchInterval: (query) => ((query.state.data?.waiting?.turn ?? 0) > 0 ? RUNNING_POLL_MS : false),
  })

export const incidentPeopleQuery = (incident: string) =>
  queryOptions({
    queryKey: [...rightNames.incident(incident), 'people'],
    queryFn: ({ signal }) => get<Page<IncidentPart>>(withQuery(`/api/v1/incidents/${id(incident)}/people`, { limit: 50 }), signal),
  })

export const consultsQuery = queryOptions({
  queryKey: rightNames.consults,
  queryFn: ({ signal }) => get<{ items: Question[] }>('/api/v1/desk/consults', signal),
})

export const nextBestQuery = queryOptions({
  queryKey: rightNames.nextBest,
  queryFn: ({ signal }) => get<NextBest>('/api/v1/next-best', signal),
})

export const decidedQuery = queryOptions({
  queryKey: [...rightNames.nextBest, 'decided'],
  queryFn: ({ signal }) => get<Page<DecidedLately>>(withQuery('/api/v1/decisions', { status: 'next-best', limit: 20 }), signal),
})

export const worthQuery = queryOptions({
  queryKey: rightNames.worth,
  queryFn: ({ signal }) => get<WorthReport>('/api/v1/recoveries/worth', signal),
})

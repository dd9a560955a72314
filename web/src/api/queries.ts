import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ArticlePage, MacroList, Suggestion, WrapUp } from './assistTypes'
import { get, read, withQuery } from './client'
import type { CorrectionItem, Readable, Teaching } from './correctTypes'
import type { JudgedReply } from './empathyTypes'
import type { HoldOut, Known, MatchingReport, MissedPage, Trace, WaitsTold } from './learnTypes'
import type { PlaybookPage, RehearsalPage, Standing, Version } from './playbookTypes'
import type { Context, ConversationPage, Desk, Me, Page, Person, PersonPage, PodName, TimelineItem } from './types'

const PAGE_ROWS = 50
const id = encodeURIComponent

/** The name of every cached answer; live news marks them stale by these names. */
export const names = {
  me: ['me'] as const,
  desk: ['desk'] as const,
  conversation: (conversation: string) => ['conversation', conversation] as const,
  suggestion: (conversation: string) => ['suggestion', conversation] as const,
  wrapUp: (conversation: string) => ['wrap-up', conversation] as const,
  macros: ['macros'] as const,
  people: (q: string) => ['people', q] as const,
  person: (person: string) => ['person', person] as const,
  timeline: (person: string) => ['timeline', person] as const,
  context: (person: string) => ['context', person] as const,
  playbooks: ['playbooks'] as const,
  playbook: (playbook: string) => ['playbooks', playbook] as const,
  rehearsal: (playbook: string, version: number, at: string) => ['rehearsal', playbook, version, at] as const,
  inside: (playbook: string, version: number, to: number) => ['inside', playbook, version, to] as const,
  trace: (event: string) => ['trace', event] as const,
  holdOuts: ['holdouts'] as const,
  matching: ['matching'] as const,
  waits: ['waits'] as const,
  pods: ['pods'] as const,
  missed: (kind: string) => ['missed', kind] as const,
  killSwitch: ['kill-switch'] as const,
  empathy: (conversation: string) => ['empathy', conversation] as const,
  insight: (event: string) => ['insight', event] as const,
  corrections: ['corrections'] as const,
  teaching: ['teaching'] as const,
  known: (token: string) => ['known', token] as const,
}

export const meQuery = queryOptions({
  queryKey: names.me,
  queryFn: ({ signal }) => get<Me>('/api/v1/me', signal),
  staleTime: 60_000,
})

export const deskQuery = queryOptions({
  queryKey: names.desk,
  queryFn: ({ signal }) => get<Desk>('/api/v1/desk', signal),
})

export const conversationQuery = (conversation: string) =>
  queryOptions({
    queryKey: names.conversation(conversation),
    queryFn: ({ signal }) => get<ConversationPage>(`/api/v1/conversations/${id(conversation)}`, signal),
  })

/** What our replies did with what the customer opened; nothing where that may not be read. */
export const empathyQuery = (conversation: string) =>
  queryOptions({
    queryKey: names.empathy(conversation),
    queryFn: ({ signal }) => get<{ items: JudgedReply[] }>(`/api/v1/conversations/${id(conversation)}/empathy`, signal),
    retry: false,
  })

export const suggestionQuery = (conversation: string) =>
  queryOptions({
    queryKey: names.suggestion(conversation),
    queryFn: ({ signal }) => read<Suggestion>(`/api/v1/conversations/${id(conversation)}/suggestion`, signal),
    retry: false,
  })

/** What a talk came to; nothing while nothing is written. */
export const wrapUpQuery = (conversation: string) =>
  queryOptions({
    queryKey: names.wrapUp(conversation),
    queryFn: ({ signal }) => read<WrapUp>(`/api/v1/conversations/${id(conversation)}/wrap-up`, signal),
    retry: false,
  })

export const macrosQuery = queryOptions({
  queryKey: names.macros,
  queryFn: ({ signal }) => get<MacroList>('/api/v1/macros', signal),
})

export const articleQuery = (article: string) =>
  queryOptions({
    queryKey: ['article', article],
    queryFn: ({ signal }) => get<ArticlePage>(`/api/v1/knowledge/${id(article)}`, signal),
  })

export const peopleQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: names.people(q),
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      get<Page<Person>>(withQuery('/api/v1/people', { q, cursor: pageParam, limit: PAGE_ROWS }), signal),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })

export const personQuery = (person: string) =>
  queryOptions({
    queryKey: names.person(person),
    queryFn: ({ signal }) => get<PersonPage>(`/api/v1/people/${id(person)}`, signal),
  })

export const timelineQuery = (person: string) =>
  infiniteQueryOptions({
    queryKey: names.timeline(person),
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      get<Page<TimelineItem>>(
        withQuery(`/api/v1/people/${id(person)}/timeline`, { cursor: pageParam, limit: PAGE_ROWS }),
        signal,
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })

export const contextQuery = (person: string) =>
  queryOptions({
    queryKey: names.context(person),
    queryFn: ({ signal }) => read<Context>(`/api/v1/people/${id(person)}/context`, signal),
  })

export const playbooksQuery = queryOptions({
  queryKey: names.playbooks,
  queryFn: ({ signal }) => get<Page<Version>>('/api/v1/playbooks', signal),
})

export const traceQuery = (event: string) =>
  queryOptions({
    queryKey: names.trace(event),
    queryFn: ({ signal }) => get<Trace>(`/api/v1/events/${id(event)}/trace`, signal),
  })

export const holdOutsQuery = queryOptions({
  queryKey: names.holdOuts,
  queryFn: ({ signal }) => get<Page<HoldOut>>('/api/v1/reports/holdouts', signal),
})

export const matchingQuery = queryOptions({
  queryKey: names.matching,
  queryFn: ({ signal }) => get<MatchingReport>('/api/v1/reports/matching', signal),
})

export const waitsQuery = queryOptions({
  queryKey: names.waits,
  queryFn: ({ signal }) => get<Page<WaitsTold>>('/api/v1/reports/waits', signal),
})

export const podsQuery = queryOptions({
  queryKey: names.pods,
  queryFn: ({ signal }) => get<Page<PodName>>('/api/v1/pods', signal),
  staleTime: 600_000,
})

export const missedQuery = (kind: string) =>
  infiniteQueryOptions({
    queryKey: names.missed(kind),
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      get<MissedPage>(withQuery('/api/v1/reports/missed', { kind, cursor: pageParam, limit: PAGE_ROWS }), signal),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })

export const killSwitchQuery = queryOptions({
  queryKey: names.killSwitch,
  queryFn: ({ signal }) => get<{ on: boolean; because: string | null }>('/api/v1/settings/kill-switch', signal),
})

export const knownQuery = (token: string) =>
  queryOptions({
    queryKey: names.known(token),
    queryFn: ({ signal }) => get<Known>(`/api/v1/know/${id(token)}`, signal),
    retry: false,
  })

export const insightQuery = (event: string) =>
  queryOptions({
    queryKey: names.insight(event),
    queryFn: ({ signal }) => get<Readable>(`/api/v1/insights/${id(event)}`, signal),
    staleTime: 0,
    retry: false,
  })

export const correctionsQuery = infiniteQueryOptions({
  queryKey: names.corrections,
  initialPageParam: '',
  queryFn: ({ signal, pageParam }) =>
    get<Page<CorrectionItem>>(withQuery('/api/v1/corrections', { cursor: pageParam, limit: PAGE_ROWS }), signal),
  getNextPageParam: (last) => last.nextCursor ?? undefined,
})

/** While something is being learned, it is asked for again and again. */
const LEARNING_POLL_MS = 1_000

export const teachingQuery = queryOptions({
  queryKey: names.teaching,
  queryFn: ({ signal }) => get<Teaching>('/api/v1/language-models', signal),
  refetchInterval: (query) => {
    const state = query.state.data?.job.state
    return state === 'LEARNING' || state === 'EVALUATING' ? LEARNING_POLL_MS : false
  },
})

/** A rehearsal under way is asked for every second; nothing else is. */
export const playbookQuery = (playbook: string) =>
  queryOptions({
    queryKey: names.playbook(playbook),
    queryFn: ({ signal }) => get<PlaybookPage>(`/api/v1/playbooks/${id(playbook)}`, signal),
    refetchInterval: (query) => (query.state.data?.job.state === 'RUNNING' ? 1_000 : false),
  })

export const rehearsalQuery = (playbook: string, version: number, at: string) =>
  queryOptions({
    queryKey: names.rehearsal(playbook, version, at),
    queryFn: ({ signal }) => get<RehearsalPage>(`/api/v1/playbooks/${id(playbook)}/${version}/rehearsal`, signal),
    staleTime: Infinity,
  })

export const insideQuery = (playbook: string, version: number, to: number) =>
  queryOptions({
    queryKey: names.inside(playbook, version, to),
    queryFn: ({ signal }) => get<Standing>(withQuery(`/api/v1/playbooks/${id(playbook)}/${version}/inside`, { to }), signal),
  })

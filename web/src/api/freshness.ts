import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { News } from './live'
import { names } from './queries'
import { rightNames } from './recoveryQueries'
import type { ConversationPage, Desk } from './types'

/** Rows come in bursts; a screen is asked anew at most this often. */
const GATHER_MS = 300

/** The cached answers in which a row of this topic can be seen. */
export function seenIn(news: News): QueryKey[] {
  const person = news.key?.startsWith('customer:') ? news.key.slice('customer:'.length) : null
  const conversation = news.topic === 'conversation' ? news.id : news.about
  const keys: QueryKey[] = []
  if (conversation !== null) keys.push(names.conversation(conversation))
  if (person !== null) keys.push(names.person(person), names.timeline(person), names.context(person))
  switch (news.topic) {
    case 'conversation':
    case 'message':
    case 'promise':
    case 'need':
      keys.push(names.desk)
      break
    case 'pod':
    case 'employee':
      keys.push(names.desk, names.me)
      break
    case 'run':
      keys.push(names.playbooks)
      break
    case 'survey':
    case 'decision':
      keys.push(names.holdOuts, rightNames.nextBest)
      break
    case 'recovery':
      keys.push(rightNames.boards, rightNames.recovery(news.id))
      break
    case 'incident':
      keys.push(rightNames.incidents, rightNames.incident(news.id), rightNames.worth)
      break
    case 'consult':
      keys.push(rightNames.consults)
      break
    case 'wait':
      keys.push(names.waits)
      break
    case 'match':
      keys.push(names.matching)
      break
    case 'correction':
      keys.push(names.corrections, names.teaching, names.desk)
      break
    case 'person':
      keys.push(['people'])
      break
  }
  if (conversation !== null && (news.topic === 'message' || news.topic === 'conversation')) {
    keys.push(names.suggestion(conversation), names.empathy(conversation), names.wrapUp(conversation))
  }
  return keys
}

/** What can be told from the news alone is shown at once; the rest follows with the fresh answer. */
export function patch(cache: QueryClient, news: News): void {
  if (news.topic !== 'conversation' || news.status === null) return
  const status = news.status as ConversationPage['conversation']['status']
  cache.setQueryData<ConversationPage>(names.conversation(news.id), (page) =>
    page === undefined ? page : { ...page, conversation: { ...page.conversation, status } },
  )
  if (status !== 'RESOLVED') return
  cache.setQueryData<Desk>(names.desk, (desk) => {
    if (desk === undefined) return desk
    const open = (items: Desk['mine']) => items.filter((item) => item.conversation.id !== news.id)
    return { mine: open(desk.mine), pod: open(desk.pod), waiting: open(desk.waiting) }
  })
}

/** Marks answers stale in gathered strokes, each at most once a stroke. */
export class Freshness {
  private readonly cache: QueryClient
  private readonly due = new Map<string, QueryKey>()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(cache: QueryClient) {
    this.cache = cache
  }

  tell(news: News): void {
    patch(this.cache, news)
    for (const key of seenIn(news)) this.due.set(JSON.stringify(key), key)
    this.timer ??= setTimeout(() => this.ask(), GATHER_MS)
  }

  reset(): void {
    this.due.clear()
    void this.cache.invalidateQueries()
  }

  private ask(): void {
    this.timer = undefined
    const keys = [...this.due.values()]
    this.due.clear()
    // cancelRefetch: an answer asked for before the row was committed must not pass for a fresh one.
    for (const queryKey of keys) void this.cache.invalidateQueries({ queryKey }, { cancelRefetch: true })
  }
}

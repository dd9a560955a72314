import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMe, useWrite } from '../../api/hooks'
import { deskQuery } from '../../api/queries'
import type { Desk, Item } from '../../api/types'
import { useActions } from '../../ui/actions'
import { Empty, Loaded } from '../../ui/States'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { ConversationPane } from './ConversationPane'
import { neighbour, shown, type Queue } from './order'
import { QueuePane } from './QueuePane'
import { AskedOfMe } from './Team'

const EMPTY: Desk = { mine: [], pod: [], waiting: [] }
/** Wide enough to show a conversation beside the queue, so the first one opens by itself. */
const BESIDE = '(min-width: 761px)'

export function DeskScreen() {
  const { conversation } = useParams({ strict: false }) as { conversation?: string }
  const { list = 'mine' } = useSearch({ strict: false }) as { list?: Queue }
  const navigate = useNavigate()
  const now = useNow()
  const me = useMe()
  const query = useQuery(deskQuery)
  const items = shown(query.data ?? EMPTY, list, now)
  const open = (id: string | undefined, queue: Queue = list, replace = false) => {
    if (id !== undefined) void navigate({ to: '/desk/$conversation', params: { conversation: id }, search: { list: queue }, replace })
  }
  const take = useWrite<Item>(
    (item) => `/api/v1/conversations/${encodeURIComponent(item.conversation.id)}/lead`,
    () => ({ employee: me?.employee, because: words('desk.tookIt') }),
  )
  const first = items[0]?.conversation.id
  useEffect(() => {
    if (conversation === undefined && first !== undefined && window.matchMedia(BESIDE).matches) open(first, list, true)
  }, [conversation, first])
  useEffect(() => {
    if (conversation === undefined) document.title = `${words('nav.desk')}, Skein`
  }, [conversation])
  useActions([
    { id: 'next', key: 'j', label: words('action.next'), run: () => open(neighbour(items, conversation, 1)) },
    { id: 'previous', key: 'k', label: words('action.previous'), run: () => open(neighbour(items, conversation, -1)) },
  ])
  return (
    <div className={conversation === undefined ? 'work' : 'work has'}>
      <section className="queue" aria-label={words('desk.title')}>
        <Loaded query={query} rows={6}>
          {(desk) => (
            <QueuePane
              desk={desk}
              queue={list}
              chosen={conversation}
              now={now}
              onQueue={(queue) => {
                const id = conversation ?? shown(desk, queue, now)[0]?.conversation.id
                if (id === undefined || !window.matchMedia(BESIDE).matches) void navigate({ to: '/desk', search: { list: queue } })
                else open(id, queue)
              }}
              onTake={(item) => take.mutate(item, { onSuccess: () => open(item.conversation.id, 'mine') })}
            />
          )}
        </Loaded>
        <AskedOfMe />
        {take.isError ? <p className="age">{words('state.writeFailed', { detail: take.error.message })}</p> : null}
      </section>
      {conversation === undefined ? (
        <div className="conv none">
          <Empty title={words('desk.pick')}>{words('desk.pickHint')}</Empty>
        </div>
      ) : (
        <ConversationPane conversation={conversation} now={now} />
      )}
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { AlarmClock, ArrowDownWideNarrow, Mail, MessageCircle, MessageSquare, Phone } from 'lucide-react'
import type { Channel, Desk, Item } from '../../api/types'
import { FeelingMark } from '../../ui/FeelingMark'
import { Empty } from '../../ui/States'
import { Tabs } from '../../ui/Tabs'
import { ms, span } from '../../ui/time'
import { words } from '../../words'
import { inOrder, longestWait, type Queue } from './order'
import { WaitLine } from './WaitLine'

const ICONS: Record<Channel, typeof Mail> = {
  CHAT: MessageCircle,
  EMAIL: Mail,
  SMS: MessageSquare,
  VOICE: Phone,
  WEB: MessageCircle,
}

interface Props {
  desk: Desk
  queue: Queue
  chosen: string | undefined
  now: number
  onQueue: (queue: Queue) => void
  onTake: (item: Item) => void
}

export function QueuePane({ desk, queue, chosen, now, onQueue, onTake }: Props) {
  const items = inOrder(desk[queue], now)
  const pod = queue === 'mine' ? inOrder(desk.pod, now) : []
  const next = inOrder(desk.waiting, now)[0]
  return (
    <>
      <div className="qtop">
        <h1>{words('desk.title')}</h1>
        <span className="tiny sub row">
          <ArrowDownWideNarrow className="ic s" aria-hidden="true" />
          {words(queue === 'waiting' ? 'desk.orderWaiting' : 'desk.order')}
        </span>
      </div>
      <Tabs
        label={words('desk.which')}
        panel="queue"
        chosen={queue}
        onChoose={onQueue}
        tabs={(['mine', 'pod', 'waiting'] as const).map((id) => ({
          id,
          label: words(`desk.${id}`),
          count: desk[id].length,
        }))}
      />
      <div id="queue" className="qlist" role="tabpanel" aria-label={words(`desk.${queue}`)}>
        {items.length === 0 ? (
          <Empty title={words(`desk.none.${queue}`)}>{words(`desk.noneHint.${queue}`)}</Empty>
        ) : (
          <Rows items={items} queue={queue} chosen={chosen} now={now} />
        )}
        {pod.length === 0 ? null : (
          <>
            <h2 className="qsec">
              {words('desk.podSection')}
              <span className="muted num">{pod.length}</span>
            </h2>
            <Rows items={pod} queue={queue} chosen={chosen} now={now} />
          </>
        )}
      </div>
      {next === undefined || queue === 'waiting' ? null : (
        <div className="next">
          <div>
            <b className="strong">{words('desk.wait', { count: desk.waiting.length })}</b>
            <div className="tiny muted">
              {words('desk.waitLongest', { for: span(longestWait(desk.waiting, now)), who: nameOf(next) })}
            </div>
          </div>
          <button type="button" className="btn sec s" onClick={() => onTake(next)}>
            {words('desk.take')}
          </button>
        </div>
      )}
      <div className="keys tiny">
        <kbd>J</kbd>
        <kbd>K</kbd> {words('keys.move')} <kbd>R</kbd> {words('keys.reply')} <kbd>L</kbd> {words('keys.lead')}{' '}
        <kbd>?</kbd> {words('keys.all')}
      </div>
    </>
  )
}

function nameOf(item: Item): string {
  return item.person.name ?? item.person.email ?? words('person.unknown')
}

function Rows({ items, queue, chosen, now }: { items: Item[]; queue: Queue; chosen: string | undefined; now: number }) {
  return (
    <ul>
      {items.map((item) => (
        <Row key={item.conversation.id} item={item} queue={queue} isChosen={item.conversation.id === chosen} now={now} />
      ))}
    </ul>
  )
}

function Row({ item, queue, isChosen, now }: { item: Item; queue: Queue; isChosen: boolean; now: number }) {
  const { conversation } = item
  const since = ms(conversation.queued?.since ?? conversation.waitingSince ?? conversation.changed)
  const due = ms(item.promiseDue)
  const late = !Number.isNaN(due) && due < now
  const Icon = Number.isNaN(due) ? ICONS[conversation.channel] : AlarmClock
  return (
    <li className={isChosen ? 'qi sel' : 'qi'}>
      <Link
        to="/desk/$conversation"
        params={{ conversation: conversation.id }}
        search={{ list: queue }}
        aria-current={isChosen ? 'true' : undefined}
        className="qa"
      >
        <FeelingMark feeling={conversation.feeling} />
        <div className="qb">
          <div className="qh">
            <b>{nameOf(item)}</b>
            <span className="num muted tiny">{Number.isNaN(since) ? '' : span(now - since)}</span>
          </div>
          <div className="qs">{item.lastText ?? conversation.summary}</div>
          <div className={late ? 'qw tiny late' : 'qw tiny'}>
            <Icon className="ic s" aria-hidden="true" />
            <span>{item.why}</span>
          </div>
          <WaitLine conversation={conversation} now={now} />
        </div>
      </Link>
    </li>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeftRight, Bot, Copy, Truck, Workflow } from 'lucide-react'
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useOutbox, useWritten } from '../../api/hooks'
import type { JudgedReply } from '../../api/empathyTypes'
import type { Written } from '../../api/outbox'
import { empathyQuery } from '../../api/queries'
import type { ConversationPage, ThreadItem } from '../../api/types'
import { Avatar } from '../../ui/Avatar'
import { FeelingMark } from '../../ui/FeelingMark'
import { Marked } from '../../ui/Marked'
import { Told } from '../../ui/Told'
import { clock, dayClock, exact } from '../../ui/time'
import { words } from '../../words'
import { Corrected, NotRight } from './NotRight'
import { ReplyDid } from './ReplyDid'

/** Nearer to the end than this, new lines pull the view along. */
const STICKY_PX = 80

export function Thread({ page, me, now }: { page: ConversationPage; me: string | undefined; now: number }) {
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const height = useRef(0)
  const outbox = useOutbox()
  const written = useWritten(page.conversation.id)
  const judged = useQuery(empathyQuery(page.conversation.id)).data?.items ?? []
  useEffect(() => outbox.seen(page.conversation.id, page.thread), [outbox, page])
  useLayoutEffect(() => {
    if (atEnd.current && box.current !== null) box.current.scrollTop = box.current.scrollHeight
  }, [page.thread.length, written.length])
  // What stands below (a suggestion, a growing box) takes room from the thread; its end stays in view.
  useEffect(() => {
    const thread = box.current
    if (thread === null) return
    const watcher = new ResizeObserver(() => {
      height.current = thread.clientHeight
      if (atEnd.current) thread.scrollTop = thread.scrollHeight
    })
    watcher.observe(thread)
    return () => watcher.disconnect()
  }, [])
  return (
    <div
      className="thread"
      ref={box}
      tabIndex={0}
      role="log"
      aria-label={words('thread.label')}
      onScroll={(event) => {
        const { scrollHeight, scrollTop, clientHeight } = event.currentTarget
        // A thread that was made smaller was not scrolled by anybody.
        if (clientHeight === height.current) atEnd.current = scrollHeight - scrollTop - clientHeight < STICKY_PX
      }}
    >
      <div className="grow" />
      {page.thread.map((item) => (
        <Fragment key={item.id}>
          <Line item={item} me={me} now={now} customer={page.person.name ?? words('person.unknown')} />
          <Did judged={judged} item={item} conversation={page.conversation.id} />
        </Fragment>
      ))}
      {written.map((item) => (
        <Unsent key={item.clientId} item={item} />
      ))}
    </div>
  )
}

function Did({ judged, item, conversation }: { judged: JudgedReply[]; item: ThreadItem; conversation: string }) {
  const of = judged.find((one) => one.reply === item.id)
  return of === undefined ? null : <ReplyDid judged={of} text={item.text ?? ''} conversation={conversation} />
}

function When({ item, now }: { item: ThreadItem; now: number }) {
  const time = (
    <time dateTime={item.at} title={exact(item.at)}>
      {dayClock(item.at, now)}
    </time>
  )
  if (item.event === null || item.event === undefined) return time
  return (
    <Link to="/events/$event" params={{ event: item.event }} className="when" title={words('thread.trace')}>
      {time}
    </Link>
  )
}

function Line({ item, me, now, customer }: { item: ThreadItem; me: string | undefined; now: number; customer: string }) {
  if (item.kind === 'message') return <Message item={item} me={me} now={now} customer={customer} />
  if (item.kind === 'note') return <Note item={item} me={me} now={now} />
  const Icon = item.kind === 'event' ? Truck : item.kind === 'lead' ? ArrowLeftRight : Workflow
  return (
    <div className={`ev ${item.kind}`}>
      <Icon className="ic s" aria-hidden="true" />
      <span>
        {item.title}
        {item.text ? <span className="evt">{item.title ? ` ${item.text}` : item.text}</span> : null}
      </span>
      <When item={item} now={now} />
    </div>
  )
}

function Message({ item, me, now, customer }: { item: ThreadItem; me: string | undefined; now: number; customer: string }) {
  const text = item.text ?? ''
  const [asked, setAsked] = useState(false)
  const ask = useRef<HTMLButtonElement>(null)
  if (item.author === 'CUSTOMER' || item.author === null || item.author === undefined) {
    return (
      <div className="msg them">
        <div className="mh">
          <b>{item.name ?? customer}</b>
          <When item={item} now={now} />
          {item.feeling ? <FeelingMark feeling={item.feeling} size={18} /> : null}
          {item.event ? (
            <button ref={ask} type="button" className="link quiet" aria-label={words('correct.askOf', { name: item.name ?? customer })} onClick={() => setAsked(true)}>
              {words('correct.ask')}
            </button>
          ) : null}
        </div>
        <div className="bub">
          <Marked text={text} evidence={item.evidence ?? []} />
        </div>
        <Told needs={item.needs ?? []} signals={item.signals ?? []} outOfScope={item.outOfScope === true} />
        <Corrected item={item} customer={customer} now={now} ask={ask} />
        {asked && item.event ? <NotRight event={item.event} onClose={() => setAsked(false)} /> : null}
      </div>
    )
  }
  const isMachine = item.author !== 'EMPLOYEE'
  return (
    <div className={isMachine ? 'msg us machine' : 'msg us'}>
      <div className="mh">
        {isMachine ? (
          <span className="mi" aria-hidden="true">
            {item.author === 'PLAYBOOK' ? <Workflow className="ic" /> : <Bot className="ic" />}
          </span>
        ) : null}
        <b>{item.name !== null && item.name === me ? words('thread.you') : (item.name ?? words('thread.we'))}</b>
        <When item={item} now={now} />
      </div>
      <div className="bub">{text}</div>
    </div>
  )
}

function Note({ item, me, now }: { item: ThreadItem; me: string | undefined; now: number }) {
  const name = item.name ?? words('thread.we')
  return (
    <div className="msg note">
      <div className="mh">
        <Avatar name={name} size={20} />
        <b>{words('thread.toPod', { name: name === me ? words('thread.you') : name })}</b>
        <When item={item} now={now} />
      </div>
      <div className="bub">{item.text}</div>
    </div>
  )
}

/** A line that is on its way, is kept, or was refused. */
function Unsent({ item }: { item: Written }) {
  const outbox = useOutbox()
  const copy = () => void navigator.clipboard?.writeText(item.text)
  return (
    <div className={item.kind === 'note' ? 'msg note unsent' : 'msg us unsent'} data-state={item.state}>
      <div className="mh">
        <b>{item.kind === 'note' ? words('thread.toPod', { name: words('thread.you') }) : words('thread.you')}</b>
        <time>{clock(item.at)}</time>
      </div>
      <div className="bub">{item.text}</div>
      <div className={item.state === 'refused' ? 'foot bad' : 'foot'} role="status">
        {item.state === 'refused' ? words('outbox.refused', { detail: item.detail }) : words(`outbox.${item.state}`)}
        {item.state === 'waiting' || item.state === 'refused' ? (
          <button type="button" className="link" onClick={copy}>
            <Copy className="ic s" aria-hidden="true" /> {words('outbox.copy')}
          </button>
        ) : null}
        {item.state === 'waiting' ? (
          <button type="button" className="link" onClick={() => void outbox.flush()}>
            {words('outbox.now')}
          </button>
        ) : null}
        {item.state === 'refused' ? (
          <button type="button" className="link" onClick={() => outbox.discard(item.clientId)}>
            {words('outbox.discard')}
          </button>
        ) : null}
      </div>
    </div>
  )
}


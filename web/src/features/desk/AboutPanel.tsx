import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useWrite } from '../../api/hooks'
import type { Commitment, ConversationPage, Heard, Need, Recovery, Stage, TimelineItem } from '../../api/types'
import { FEELINGS } from '../../ui/feelings'
import { clock, day, dayClock, ms, span } from '../../ui/time'
import { words } from '../../words'

const STORY_ROWS = 8
const STAGES: Stage[] = ['DETECTED', 'APOLOGISED', 'OWNED', 'SOLVED', 'MADE_GOOD', 'FOLLOWED_UP']

export function AboutPanel({ page, name, now }: { page: ConversationPage; name: string; now: number }) {
  return (
    <>
      <HeardList heard={page.heard} name={name} />
      <NeedCard needs={page.needs ?? (page.need ? [page.need] : [])} />
      <Promises promises={page.promises} name={name} now={now} customer={page.person.id} />
      <Recoveries recoveries={page.recoveries} />
      <Story story={page.story} page={page} name={name} now={now} />
    </>
  )
}

function HeardList({ heard, name }: { heard: Heard[]; name: string }) {
  return (
    <section>
      <h2>{words('heard.title', { name })}</h2>
      {heard.length === 0 ? <p className="muted">{words('heard.none')}</p> : null}
      <ul className="heard">
        {heard.map((point) => (
          <li key={point.text} className={point.done ? 'ok' : 'todo'}>
            {point.done ? <Check className="ic" aria-hidden="true" /> : <span className="ring" aria-hidden="true" />}
            <span>{point.text}</span>
            <span className="tiny num">{point.done ? (point.at ? clock(point.at) : words('heard.done')) : words('heard.open')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NeedCard({ needs }: { needs: Need[] }) {
  if (needs.length === 0) return null
  return (
    <section>
      <h2>{words(needs.length > 1 ? 'need.titles' : 'need.title')}</h2>
      {needs.map((need) => (
        <OneNeed key={need.id} need={need} />
      ))}
    </section>
  )
}

function OneNeed({ need }: { need: Need }) {
  return (
    <div className="needed">
      <div className="row">
        <b className="strong">{need.kind.replaceAll('-', ' ')}</b>
        {need.about === '' ? null : <span className="sub">{need.about}</span>}
        <span className="chip fill push">{words(`need.${need.status}`)}</span>
      </div>
      <p className="small muted">
        {need.because}
        {need.confidence < 1 ? `, ${words(`sure.${need.confidence >= 0.8 ? 'sure' : need.confidence >= 0.5 ? 'fairly' : 'guess'}`)}` : ''}
      </p>
    </div>
  )
}

function Promises(props: { promises: Commitment[]; name: string; now: number; customer: string }) {
  const keep = useWrite<Commitment>(
    (promise) => `/api/v1/promises/${encodeURIComponent(promise.id)}/keep`,
    () => ({ customer: props.customer }),
  )
  return (
    <section>
      <h2>{words('promise.title')}</h2>
      {props.promises.length === 0 ? <p className="muted">{words('promise.none', { name: props.name })}</p> : null}
      {props.promises.map((promise) => (
        <div key={promise.id} className="promised">
          <div>
            <b className="strong">{promise.text}</b>
            <div className={isLate(promise, props.now) ? 'tiny late' : 'tiny sub'}>{dueWords(promise, props.now)}</div>
            {promise.heard ? (
              <Link className="link tiny" to="/events/$event" params={{ event: promise.heard.event }}>
                {words('promise.heard')}
              </Link>
            ) : null}
          </div>
          {promise.status === 'OPEN' ? (
            <button type="button" className="btn sec s" disabled={keep.isPending} onClick={() => keep.mutate(promise)}>
              {words('promise.keep')}
            </button>
          ) : null}
        </div>
      ))}
      {keep.isError ? <p className="tiny bad">{words('state.writeFailed', { detail: keep.error.message })}</p> : null}
    </section>
  )
}

function isLate(promise: Commitment, now: number): boolean {
  return promise.status === 'BROKEN' || (promise.status === 'OPEN' && ms(promise.due) < now)
}

function dueWords(promise: Commitment, now: number): string {
  const at = dayClock(promise.due, now)
  if (promise.status === 'KEPT') return words('promise.kept', { at })
  if (promise.status === 'BROKEN') return words('promise.broken', { at })
  const left = ms(promise.due) - now
  return words(left < 0 ? 'promise.late' : 'promise.due', { at, in: span(left) })
}

function Recoveries({ recoveries }: { recoveries: Recovery[] }) {
  if (recoveries.length === 0) return null
  return (
    <section>
      <h2>{words('recovery.title')}</h2>
      {recoveries.map((recovery) => {
        const reached = STAGES.filter((stage) => recovery.steps[stage] !== undefined && recovery.steps[stage] !== null)
        const next = STAGES.find((stage) => !reached.includes(stage))
        return (
          <div key={recovery.id} className="recovery">
            <div className="row">
              <b className="strong">{recovery.failure}</b>
              <span className="tiny muted push">{recovery.owner}</span>
            </div>
            <ol className="steps" aria-label={words('recovery.title')}>
              {STAGES.map((stage) => (
                <li key={stage} className={reached.includes(stage) ? 'on' : ''} title={words(`recovery.${stage}`)}>
                  <span className="hidden">
                    {words(`recovery.${stage}`)} {words(reached.includes(stage) ? 'heard.done' : 'heard.open')}
                  </span>
                </li>
              ))}
            </ol>
            <div className="tiny sub">
              {reached.map((stage) => words(`recovery.${stage}`)).join(', ')}
              {next === undefined ? '' : `. ${words('recovery.next', { stage: words(`recovery.${next}`).toLowerCase() })}`}
            </div>
            {recovery.offer ? <div className="small">{recovery.offer}</div> : null}
          </div>
        )
      })}
    </section>
  )
}

function Story({ story, page, name, now }: { story: TimelineItem[]; page: ConversationPage; name: string; now: number }) {
  return (
    <section>
      <h2>
        {words('story.title', { name })}
        {page.person.firstSeen ? <span className="muted tiny plain">{words('story.since', { at: day(page.person.firstSeen, now) })}</span> : null}
      </h2>
      {page.conversation.summary === '' ? null : <p className="small sub summary">{page.conversation.summary}</p>}
      <ol className="tl">
        {story.slice(0, STORY_ROWS).map((item) => (
          <li key={item.event + item.kind}>
            <i style={{ color: `var(--f${item.feeling ? FEELINGS[item.feeling].step : 3})` }} aria-hidden="true" />
            <time dateTime={item.time}>{day(item.time, now)}</time>
            <Link to="/events/$event" params={{ event: item.event }}>
              {item.title}
              {item.feeling ? <span className="hidden"> {words(`feeling.${item.feeling}`)}</span> : null}
            </Link>
          </li>
        ))}
      </ol>
      <Link className="link small" to="/people/$person" params={{ person: page.person.id }}>
        {words('story.all')}
      </Link>
    </section>
  )
}

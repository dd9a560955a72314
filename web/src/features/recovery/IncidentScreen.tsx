import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { send } from '../../api/client'
import { incidentPeopleQuery, incidentQuery } from '../../api/recoveryQueries'
import type { Incident, IncidentPart } from '../../api/recoveryTypes'
import { BecauseDialog } from '../../ui/BecauseDialog'
import { Age, Loaded } from '../../ui/States'
import { dayClock } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { Arms } from './Arms'
import { Steps } from './Steps'

const path = (incident: string, what: string) => `/api/v1/incidents/${encodeURIComponent(incident)}/${what}`

export function IncidentScreen() {
  const { incident = '' } = useParams({ strict: false }) as { incident?: string }
  const query = useQuery(incidentQuery(incident))
  useEffect(() => {
    document.title = `${query.data?.failure ?? words('incident.title')}, Skein`
  }, [query.data])
  return (
    <div className="page">
      <Link to="/recoveries/incidents" className="link small">
        {words('incident.back')}
      </Link>
      <Loaded query={query} rows={6}>
        {(found) => <One incident={found} />}
      </Loaded>
    </div>
  )
}

function One({ incident }: { incident: Incident }) {
  const now = useNow()
  const [asking, setAsking] = useState<'solve' | 'stop' | null>(null)
  return (
    <>
      <header className="pagehead">
        <div>
          <h1>{incident.failure}</h1>
          <p className="sub">
            {words('incident.reportedBy', { at: dayClock(incident.reported, now), owner: incident.owner })}
            {incident.since === null ? '' : ` ${words('incident.since', { at: dayClock(incident.since, now) })}`}
          </p>
        </div>
        <span className="row push wrap headacts">
          <span className={incident.status === 'RUNNING' ? 'chip' : 'chip fill'}>{words(`incident.status.${incident.status}`)}</span>
          {incident.solved === null ? (
            <button type="button" className="btn pri s" onClick={() => setAsking('solve')}>
              {words('incident.solve')}
            </button>
          ) : null}
          {incident.stopped === null ? (
            <button type="button" className="btn sec s" onClick={() => setAsking('stop')}>
              {words('incident.stop')}
            </button>
          ) : null}
        </span>
      </header>
      {incident.stopped === null ? null : (
        <p className="killed on small">{words('incident.stoppedBy', { by: incident.stopped.by, at: dayClock(incident.stopped.at, now), because: incident.stopped.because })}</p>
      )}
      <Reach incident={incident} now={now} />
      <Arms incident={incident} now={now} />
      <div className="cols">
        <People incident={incident.incident} now={now} />
        <aside className="side">
          <section className="card">
            <h2>{words('incident.word')}</h2>
            <p className="quote">{incident.terms.text}</p>
            {incident.terms.textMended === undefined ? null : (
              <>
                <h2>{words('incident.wordMended')}</h2>
                <p className="quote">{incident.terms.textMended}</p>
              </>
            )}
          </section>
        </aside>
      </div>
      {asking === null ? null : (
        <BecauseDialog
          title={words(`incident.${asking}Title`)}
          action={words(`incident.${asking}`)}
          write={(because) => send('POST', path(incident.incident, asking), { because })}
          onClose={() => setAsking(null)}
        >
          <p className="sub">{words(`incident.${asking}Explain`)}</p>
        </BecauseDialog>
      )}
    </>
  )
}

/** Who was reached, who waits and for what, who may not be written to. The numbers make up all of them. */
function Reach({ incident, now }: { incident: Incident; now: number }) {
  const { waiting } = incident
  const held = incident.arms.find((arm) => arm.arm === 'none')?.people ?? 0
  const unsaid = incident.arms.reduce((sum, arm) => sum + arm.unsaid, 0)
  const share = incident.people === 0 ? 0 : (100 * incident.written) / incident.people
  return (
    <section className="card reach" aria-label={words('incident.reach')}>
      <div className="reachbar" role="img" aria-label={words('incident.reachedOf', { written: incident.written, people: incident.people })}>
        <i style={{ width: `${share}%` }} />
      </div>
      <dl className="pbcounts small">
        <Count label={words('incident.all')} n={incident.people} />
        <Count label={words('incident.reached')} n={incident.written} />
        {waiting === null ? null : <Count label={words('incident.turn')} n={waiting.turn} />}
        {waiting === null ? null : <Count label={words('incident.quiet')} n={waiting.quiet.people} />}
        {waiting === null || waiting.mended === 0 ? null : <Count label={words('incident.mended')} n={waiting.mended} />}
        <Count label={words('incident.held')} n={held} />
        <Count label={words('incident.unsaid')} n={unsaid} />
      </dl>
      {waiting?.quiet.first ? (
        <p className="small sub">
          {words('incident.quietUntil', { first: dayClock(waiting.quiet.first, now), last: dayClock(waiting.quiet.last ?? waiting.quiet.first, now) })}
        </p>
      ) : null}
      {waiting?.refused.map((one) => (
        <p key={one.because} className="small sub">
          {words('incident.willNot', { count: one.people, because: one.because })}
        </p>
      ))}
    </section>
  )
}

function Count({ label, n }: { label: string; n: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">{n.toLocaleString('en-GB')}</dd>
    </div>
  )
}

function People({ incident, now }: { incident: string; now: number }) {
  const query = useQuery(incidentPeopleQuery(incident))
  return (
    <section className="card">
      <h2>{words('incident.who')}</h2>
      <Age query={query} />
      <ul className="rlog parts">
        {(query.data?.items ?? []).map((part) => (
          <Part key={part.person} part={part} now={now} />
        ))}
      </ul>
      {query.data?.nextCursor ? <p className="small muted">{words('incident.more')}</p> : null}
    </section>
  )
}

function Part({ part, now }: { part: IncidentPart; now: number }) {
  return (
    <li>
      <Link to="/people/$person" params={{ person: part.person }} className="link">
        {part.name ?? words('person.unknown')}
      </Link>
      <span className="small muted">{words(`arm.${part.arm}`)}</span>
      <Steps steps={part.steps} now={now} brief />
      <span className="small sub push">
        {part.contacted ? words('incident.wrote') : ''}
        {part.harmed ? ` ${words('incident.harmed')}` : ''}
      </span>
    </li>
  )
}

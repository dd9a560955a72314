import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Sparkles } from 'lucide-react'
import { contextQuery } from '../../api/queries'
import type { Context } from '../../api/types'
import { sureness } from '../../ui/feelings'
import { Loaded } from '../../ui/States'
import { signalWords } from '../../ui/Told'
import { dayClock, span } from '../../ui/time'
import { words } from '../../words'

const DOING_SHOWN = 5

/** What the person has been doing, needs and feels, and what we think comes next: the machine's part is violet. */
export function ContextCard({ person, now }: { person: string; now: number }) {
  const query = useQuery(contextQuery(person))
  return (
    <section className="card">
      <h2>{words('context.title')}</h2>
      <Loaded query={query} rows={3}>
        {(context) => (context === null ? <p className="muted">{words('context.none')}</p> : <Known context={context} now={now} />)}
      </Loaded>
    </section>
  )
}

function Known({ context, now }: { context: Context; now: number }) {
  const effort = context.effort ? costs(context.effort) : []
  const signals = (context.signals ?? []).map((signal) => signalWords(signal.label))
  return (
    <>
      {context.next ? (
        <div className="guess">
          <span className="mi" aria-hidden="true">
            <Sparkles className="ic" />
          </span>
          <div>
            <b className="strong">{context.next.what}</b>
            <div className="small because">
              {words(`sure.${sureness(context.next.confidence)}`)}: {context.next.because}
            </div>
          </div>
        </div>
      ) : null}
      <dl className="pairs">
        {(context.needs ?? []).map((need) => (
          <div key={need.id}>
            <dt>{words('context.needs')}</dt>
            <dd>
              {need.kind.replaceAll('-', ' ')}
              {need.about === '' ? '' : `, ${need.about}`}
            </dd>
          </div>
        ))}
        {(context.promises ?? []).map((promise) => (
          <div key={promise.id}>
            <dt>{words('context.promised')}</dt>
            <dd>
              {promise.text}, {dayClock(promise.due, now)}
              {promise.heard ? (
                <>
                  {' '}
                  <Link className="link tiny" to="/events/$event" params={{ event: promise.heard.event }}>
                    {words('promise.heard')}
                  </Link>
                </>
              ) : null}
            </dd>
          </div>
        ))}
        {signals.length === 0 && context.outOfScope !== true ? null : (
          <div>
            <dt>{words('context.told')}</dt>
            <dd>{[...(context.outOfScope === true ? [words('told.beyond')] : []), ...signals].join(', ')}</dd>
          </div>
        )}
        {(context.runs ?? []).map((run) => (
          <div key={run.id}>
            <dt>{words('context.playbook')}</dt>
            <dd>{words('context.run', { playbook: run.playbook.replaceAll('-', ' '), version: run.version, step: run.step })}</dd>
          </div>
        ))}
        {effort.length === 0 ? null : (
          <div>
            <dt>{words('context.effort')}</dt>
            <dd>{effort.join(', ')}</dd>
          </div>
        )}
      </dl>
      <ul className="doing small">
        {(context.doing ?? []).slice(-DOING_SHOWN).reverse().map((seen) => (
          <li key={seen.event}>
            <Link to="/events/$event" params={{ event: seen.event }}>
              {seen.type}
              {seen.about === '' ? '' : `, ${seen.about}`}
            </Link>
            <time className="muted">{dayClock(seen.at, now)}</time>
          </li>
        ))}
      </ul>
      <p className="tiny muted">{words('context.age', { age: span(context.ageSeconds * 1000) })}</p>
    </>
  )
}

/** What it costs the customer to be helped, only where it costs something. */
function costs(effort: NonNullable<Context['effort']>): string[] {
  const said: string[] = []
  if (effort.contactsIn7Days > 1) said.push(words('context.contacts', { count: effort.contactsIn7Days }))
  if (effort.askedAgain > 0) said.push(words('thread.askedAgain', { count: effort.askedAgain }))
  if (effort.waitingSeconds > 0) said.push(words('context.waits', { for: span(effort.waitingSeconds * 1000) }))
  if (effort.repeat) said.push(words('context.repeat'))
  return said
}

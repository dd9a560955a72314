import { Link } from '@tanstack/react-router'
import type { Change, DifferenceRow, Estimate, RehearsalPage } from '../../api/playbookTypes'
import { dayClock, span } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'

/** A share in percent, as it is said. */
const points = (share: number) => Math.round(share * 1000) / 10

const CHANGES: Change[] = ['NEW', 'EARLIER', 'LATER', 'MORE_OFTEN', 'LESS_OFTEN', 'NEVER', 'SAME']

/** What a rehearsal told, on one page. */
export function Report({ told }: { told: RehearsalPage }) {
  return (
    <div className="rehearsed">
      <Days told={told} />
      <Differences told={told} />
      <Steps told={told} />
      <Refusals told={told} />
      <Hours told={told} />
      {(told.outcomes ?? []).map((one) => (
        <Outcome key={one.version} estimate={one} />
      ))}
    </div>
  )
}

function Days({ told }: { told: RehearsalPage }) {
  const most = Math.max(1, ...told.days.map((one) => one.people))
  return (
    <section>
      <h3>{words('rehearsal.reaches', { reaches: told.reaches, people: told.past.people })}</h3>
      {told.days.length === 0 ? null : (
        <ol className="daybars" aria-label={words('rehearsal.byDay')}>
          {told.days.map((one) => (
            <li key={one.day} title={words('rehearsal.day', { day: one.day, people: one.people, messages: one.messages })}>
              <i style={{ height: `${(100 * one.people) / most}%` }} aria-hidden="true" />
              <span className="hidden">{words('rehearsal.day', { day: one.day, people: one.people, messages: one.messages })}</span>
            </li>
          ))}
        </ol>
      )}
      {told.days.length === 0 ? null : (
        <p className="tiny muted num dayends">
          <span>{told.days[0]?.day}</span>
          <span>{told.days.at(-1)?.day}</span>
        </p>
      )}
    </section>
  )
}

function Differences({ told }: { told: RehearsalPage }) {
  const people = told.difference.people
  if (people === undefined) return null
  const some = CHANGES.filter((change) => (people[change] ?? 0) > 0)
  return (
    <section>
      <h3>{words('rehearsal.difference')}</h3>
      {some.length === 0 ? <p className="sub small">{words('rehearsal.noDifference')}</p> : null}
      <ul className="changes">
        {some.map((change) => (
          <li key={change}>
            <b className="strong num">{people[change]}</b> {words(`rehearsal.change.${change}`)}
            <Examples rows={told.difference.examples?.[change] ?? []} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Examples({ rows }: { rows: DifferenceRow[] }) {
  const now = useNow()
  if (rows.length === 0) return null
  return (
    <ul className="small examples">
      {rows.map((row) => {
        const at = row.at ?? row.before
        return (
          <li key={`${row.person} ${row.step} ${row.about}`}>
            <Link className="link" to="/people/$person" params={{ person: row.person.replace('customer:', '') }}>
              {row.user ?? row.person.replace('customer:', '').slice(0, 8)}
            </Link>{' '}
            <span className="muted">
              {row.step.replaceAll('-', ' ')}
              {row.about === '' ? '' : `, ${row.about}`}
              {at === undefined ? '' : `, ${dayClock(at, now)}`}
              {row.bySeconds === undefined || row.bySeconds === 0 ? '' : `, ${words('rehearsal.by', { span: span(row.bySeconds * 1000) })}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Steps({ told }: { told: RehearsalPage }) {
  const steps = told.runs.steps ?? []
  if (steps.length === 0) return null
  const before = new Map((told.runsAgainst?.steps ?? []).map((one) => [one.step, one.passed]))
  return (
    <section>
      <h3>{words('rehearsal.steps')}</h3>
      <p className="sub small">{words('rehearsal.arms', { treated: told.runs.treated ?? 0, held: told.runs.held ?? 0 })}</p>
      <div className="scrolls">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{words('release.step')}</th>
              <th scope="col">{words('rehearsal.passed')}</th>
              {told.runsAgainst === undefined ? null : <th scope="col">{words('rehearsal.passedBefore')}</th>}
            </tr>
          </thead>
          <tbody>
            {steps.map((one) => (
              <tr key={one.step}>
                <td>{one.step.replaceAll('-', ' ')}</td>
                <td className="num">{one.passed}</td>
                {told.runsAgainst === undefined ? null : <td className="num">{before.get(one.step) ?? 0}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Refusals({ told }: { told: RehearsalPage }) {
  return (
    <section>
      <h3>{words('rehearsal.refusals')}</h3>
      {told.refusals.length === 0 ? <p className="sub small">{words('rehearsal.noRefusals')}</p> : null}
      <ul className="changes">
        {told.refusals.map((one) => (
          <li key={`${one.decision} ${one.because}`}>
            <b className="strong num">{one.times}</b> {words('rehearsal.refusal', { decision: one.decision, because: one.because, people: one.people })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Hours({ told }: { told: RehearsalPage }) {
  const now = useNow()
  if (told.hours.length === 0) return null
  const sum = (all: Record<string, number>) => Object.values(all).reduce((a, b) => a + b, 0)
  return (
    <section>
      <h3>{words('rehearsal.hours')}</h3>
      <div className="scrolls">
        <table className="plain">
          <thead>
            <tr>
              {(['hour', 'promises', 'due', 'handed'] as const).map((column) => (
                <th key={column} scope="col">
                  {words(`rehearsal.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.hours.slice(0, 6).map((one) => (
              <tr key={one.hour}>
                <td>{dayClock(one.hour, now)}</td>
                <td className="num">{one.promisesMade}</td>
                <td className="num">{one.promisesDue}</td>
                <td className="num">{sum(one.handOvers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Told with its interval, or not told, and why. */
function Outcome({ estimate }: { estimate: Estimate }) {
  const { doublyRobust: is } = estimate
  return (
    <section>
      <h3>{words('rehearsal.outcome', { version: estimate.version })}</h3>
      {is === undefined ? (
        <p className="sub small">{words('rehearsal.withheld', { because: estimate.withheld })}</p>
      ) : (
        <p>
          <b className="strong">{words('rehearsal.estimate', { value: points(is.value), low: points(is.low), high: points(is.high) })}</b>{' '}
          <span className="sub small">{words('rehearsal.size', { decisions: estimate.decisions, size: Math.round(estimate.effectiveSize) })}</span>
        </p>
      )}
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import { Check, Clock, Hand } from 'lucide-react'
import type { Decision, Effect, Trace } from '../../api/learnTypes'
import { clock, span } from '../../ui/time'
import { words } from '../../words'
import { Part, percent } from './parts'

export function Acted({ trace }: { trace: Trace }) {
  const decisions = trace.acted.decisions ?? []
  const effects = trace.acted.effects ?? []
  const events = trace.acted.events ?? []
  const nothing = decisions.length === 0 && effects.length === 0
  return (
    <Part
      icon={<Hand className="ic" />}
      title={words('trace.acted')}
      sentence={nothing ? words('trace.actedNone') : words('trace.actedSome', { decisions: words('trace.decisions', { count: decisions.length }), effects: words('trace.effects', { count: effects.length }) })}
    >
      {decisions.map((decision) => (
        <DecisionCard key={decision.id} decision={decision} />
      ))}
      {effects.length === 0 ? null : (
        <ul className="effects">
          {effects.map(({ effect, done }) => (
            <li key={effect.id}>
              {done ? <Check className="ic" aria-hidden="true" /> : <Clock className="ic" aria-hidden="true" />}
              <span>
                {sentence(effect)}
                <span className="tiny muted block">{words(done ? 'trace.done' : 'trace.underWay')}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {events.length === 0 ? null : (
        <p className="small led">
          {words('trace.ledTo')}{' '}
          {events.map((event) => (
            <Link key={event.id} className="chip" to="/events/$event" params={{ event: event.id }}>
              {event.type} <span className="muted num">{clock(event.time)}</span>
            </Link>
          ))}
        </p>
      )}
    </Part>
  )
}

function DecisionCard({ decision }: { decision: Decision }) {
  return (
    <article className="decision">
      <div className="row">
        <b className="strong">{decision.chosen}</b>
        <span className="muted small">{words('trace.kind', { kind: decision.kind.replaceAll('-', ' ') })}</span>
        <span className="chip fill push">{decision.policy}</span>
      </div>
      <p>{decision.because}</p>
      {decision.options.length < 2 ? null : (
        <ul className="options small">
          {decision.options.map((option) => (
            <li key={option.name} className={option.name === decision.chosen ? 'chosen' : 'sub'}>
              {option.name === decision.chosen ? <Check className="ic s" aria-hidden="true" /> : <span className="ic s" />}
              {option.name}
              {option.against ? <span className="muted">{words('trace.against', { against: option.against })}</span> : null}
            </li>
          ))}
        </ul>
      )}
      {decision.inputs.length === 0 ? null : (
        <table className="inputs small">
          <thead>
            <tr>
              <th scope="col">{words('trace.input')}</th>
              <th scope="col">{words('trace.value')}</th>
              <th scope="col">{words('trace.age')}</th>
            </tr>
          </thead>
          <tbody>
            {decision.inputs.map((input) => (
              <tr key={input.name}>
                <td>{input.name.replaceAll('-', ' ')}</td>
                <td>{input.value}</td>
                <td className="num">{input.ageSeconds < 1 ? words('trace.fresh') : span(input.ageSeconds * 1000)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="tiny muted">
        {decision.owner === '' ? '' : `${words('trace.owner', { owner: decision.owner })} `}
        {decision.probability >= 1 ? words('trace.always') : words('trace.chance', { percent: percent(decision.probability) })}
      </p>
    </article>
  )
}

function sentence(effect: Effect): string {
  const { action } = effect
  const text = typeof action.text === 'string' ? action.text : ''
  switch (action.do) {
    case 'send':
      return words('effect.send', { name: String(action.name ?? ''), channel: String(action.channel ?? '').toLowerCase(), text })
    case 'offer':
      return words('effect.offer', { text })
    case 'assign':
      return words('effect.assign', { employee: String(action.employee ?? ''), because: String(action.because ?? '') })
    case 'ask':
      return words('effect.ask')
    case 'tell':
      return words('effect.tell', { type: String(action.type ?? ''), to: String(action.to ?? '') })
    default:
      return action.do
  }
}

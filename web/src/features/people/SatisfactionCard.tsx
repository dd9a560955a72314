import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Satisfaction, SatisfactionReason } from '../../api/satisfactionTypes'
import { words } from '../../words'

const STEPS = [1, 2, 3, 4, 5] as const
type Step = (typeof STEPS)[number]

/** How satisfied a customer probably is: a range in words with what it rests on. A guess, so it wears the machine's violet. */
export function SatisfactionCard({ satisfaction }: { satisfaction: Satisfaction }) {
  return (
    <section className="card" aria-labelledby="satisfaction">
      <h2 id="satisfaction">{words('satisfaction.title')}</h2>
      {satisfaction.told ? <Told satisfaction={satisfaction} /> : <p className="muted">{words('satisfaction.untold')}</p>}
    </section>
  )
}

function Told({ satisfaction }: { satisfaction: Satisfaction }) {
  const { low, high, because } = satisfaction
  return (
    <>
      <p>
        <b className="strong">{range(low, high)}</b>
      </p>
      <div className="steps" aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} className={step >= low && step <= high ? 'in' : undefined} />
        ))}
      </div>
      <div className="ends tiny muted" aria-hidden="true">
        <span>{words('satisfaction.step.1')}</span>
        <span>{words('satisfaction.step.5')}</span>
      </div>
      {because.length === 0 ? null : (
        <ul className="rests small" aria-label={words('satisfaction.because')}>
          {because.map((reason) => (
            <li key={reason.sign}>
              {reason.speaksFor ? (
                <ArrowUp className="ic" role="img" aria-label={words('satisfaction.for')} />
              ) : (
                <ArrowDown className="ic" role="img" aria-label={words('satisfaction.against')} />
              )}
              {said(reason)}
            </li>
          ))}
        </ul>
      )}
      <p className="tiny muted">{words('satisfaction.note', { of: Math.round(satisfaction.held * 100) })}</p>
    </>
  )
}

function range(low: Step, high: Step): string {
  if (low === 1 && high === 5) return words('satisfaction.anything')
  if (low === high) return words('satisfaction.one', { step: words(`satisfaction.step.${low}`) })
  return words('satisfaction.between', { low: words(`satisfaction.step.${low}`), high: words(`satisfaction.step.${high}`) })
}

function said({ sign, speaksFor, amount }: SatisfactionReason): string {
  if (sign === 'OUTCOME') return words(speaksFor ? 'satisfaction.sign.SOLVED' : 'satisfaction.sign.UNSOLVED')
  if (sign === 'SENTIMENT') return words(speaksFor ? 'satisfaction.sign.POSITIVE' : 'satisfaction.sign.NEGATIVE')
  return words(`satisfaction.sign.${sign}`, { count: amount })
}

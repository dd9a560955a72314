import { words } from '../../words'
import type { Draft } from './draft'
import { Field } from './NewIncidentScreen'

const ARMS = [
  ['none', 'none'],
  ['acknowledge', 'acknowledge'],
  ['fixFirst', 'fix-first'],
  ['credit', 'credit'],
] as const

/** By lot, so that one learns what each way is worth; the shares make a hundred. */
export function ArmsField({ draft, set }: { draft: Draft; set: (more: Partial<Draft>) => void }) {
  const sum = ARMS.reduce((all, [name]) => all + draft[name], 0)
  return (
    <section className="card form">
      <h2>{words('ways.title')}</h2>
      <p className="sub small">{words('ways.explain')}</p>
      <div className="armfields">
        {ARMS.map(([name, arm]) => (
          <label key={arm} className="lab">
            <span className="strong">{words(`arm.${arm}`)}</span>
            <span className="small muted">{words(`armHint.${arm}`)}</span>
            <span className="row">
              <input
                className="field share num"
                type="number"
                min={0}
                max={100}
                value={draft[name]}
                onChange={(event) => set({ [name]: Number(event.target.value) })}
              />
              %
            </span>
          </label>
        ))}
      </div>
      {sum === 100 ? null : (
        <p className="bad small" role="status">
          {words('ways.sum', { sum })}
        </p>
      )}
      {draft.none === 0 ? <p className="small late">{words('ways.noHoldOut')}</p> : null}
      {draft.fixFirst > 0 ? (
        <Field label={words('report.textMended')}>
          <textarea className="field" rows={3} value={draft.textMended} onChange={(event) => set({ textMended: event.target.value })} />
        </Field>
      ) : null}
      {draft.credit > 0 ? <Credit draft={draft} set={set} /> : null}
      <div className="pair">
        <Field label={words('ways.pace')} hint={words('ways.paceHint')}>
          <input className="field num" type="number" min={1} max={36000} value={draft.perHour} onChange={(event) => set({ perHour: Number(event.target.value) })} />
        </Field>
        <Field label={words('ways.harm')} hint={words('ways.harmHint')}>
          <input className="field" value={draft.harm} placeholder="OrderCancelled" onChange={(event) => set({ harm: event.target.value })} />
        </Field>
      </div>
    </section>
  )
}

function Credit({ draft, set }: { draft: Draft; set: (more: Partial<Draft>) => void }) {
  return (
    <>
      <div className="pair">
        <Field label={words('ways.amount', { currency: draft.currency })}>
          <input className="field num" inputMode="decimal" required value={draft.amount} onChange={(event) => set({ amount: event.target.value })} />
        </Field>
        <Field label={words('ways.budget', { currency: draft.currency })} hint={words('ways.budgetHint')}>
          <input className="field num" inputMode="decimal" value={draft.budget} onChange={(event) => set({ budget: event.target.value })} />
        </Field>
      </div>
      <Field label={words('ways.creditText')}>
        <input className="field" required value={draft.creditText} onChange={(event) => set({ creditText: event.target.value })} />
      </Field>
      <Field label={words('ways.authority')}>
        <input className="field" value={draft.authority} onChange={(event) => set({ authority: event.target.value })} />
      </Field>
    </>
  )
}

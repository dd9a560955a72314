import type { ArmView, Effect, Incident } from '../../api/recoveryTypes'
import { Interval } from '../../ui/Interval'
import { dayClock } from '../../ui/time'
import { words } from '../../words'

/** How each way of making good fares against those who were held out: with its interval, and withheld where it covers zero. */
export function Arms({ incident, now }: { incident: Incident; now: number }) {
  const treated = incident.arms.filter((arm) => arm.arm !== 'none')
  const held = incident.arms.find((arm) => arm.arm === 'none')
  const values = treated.flatMap((arm) => [arm.avoided, arm.harm]).filter((one) => one !== null)
  const domain = Math.max(0.1, ...values.flatMap((one) => [Math.abs(one.low), Math.abs(one.high)]))
  return (
    <section className="card">
      <h2>{words('arms.title')}</h2>
      {held === undefined ? <p className="sub small">{words('arms.noHoldOut')}</p> : null}
      <table className="armtable small">
        <thead>
          <tr>
            <th scope="col">{words('arms.way')}</th>
            <th scope="col">{words('arms.people')}</th>
            <th scope="col">{words('arms.wrote')}</th>
            <th scope="col">{words('arms.avoided')}</th>
            {incident.terms.harm === undefined ? null : <th scope="col">{words('arms.harm')}</th>}
          </tr>
        </thead>
        <tbody>
          {incident.arms.map((arm) => (
            <tr key={arm.arm}>
              <th scope="row">
                {words(`arm.${arm.arm}`)}
                <span className="tiny muted block num">{words('arms.share', { n: Math.round(arm.share * 100) })}</span>
              </th>
              <td className="num">{arm.people}</td>
              <td className="num">{arm.closed === 0 ? words('arms.notYet') : words('arms.of', { some: arm.contacted, all: arm.closed })}</td>
              <td>{arm.arm === 'none' ? <span className="muted">{words('arms.yardstick')}</span> : <Told effect={arm.avoided} domain={domain} />}</td>
              {incident.terms.harm === undefined ? null : (
                <td>
                  <Harm arm={arm} held={held} domain={domain} now={now} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Told({ effect, domain }: { effect: Effect | null; domain: number }) {
  if (effect === null) return <span className="muted">{words('arms.early')}</span>
  return (
    <>
      <Interval {...effect} domain={domain} isTold={effect.withheld === ''} />
      <span className="tiny muted block">{effect.withheld === '' ? words('arms.n', { treated: effect.treated, held: effect.held }) : effect.withheld}</span>
    </>
  )
}

/** The watch on harm says how the evidence stands before it stops anything. */
function Harm({ arm, held, domain, now }: { arm: ArmView; held: ArmView | undefined; domain: number; now: number }) {
  if (arm.arm === 'none') return <span className="num">{words('arms.of', { some: arm.harmed, all: arm.people })}</span>
  if (arm.stopped !== null) return <b className="strong late">{words('arms.stopped', { at: dayClock(arm.stopped, now) })}</b>
  if (arm.harm === null) return <span className="muted">{words('arms.early')}</span>
  return (
    <>
      <Interval {...arm.harm} domain={domain} isTold={arm.harm.withheld === ''} />
      <span className="tiny muted block num">
        {words('arms.evidence', { some: arm.harmed, held: held?.harmed ?? 0, evidence: round(arm.evidence), stop: round(arm.evidenceToStop) })}
      </span>
    </>
  )
}

function round(evidence: number): string {
  return evidence >= 10 ? String(Math.round(evidence)) : evidence.toFixed(1)
}

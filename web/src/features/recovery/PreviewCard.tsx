import type { Arm, Preview } from '../../api/recoveryTypes'
import { dayClock } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { money } from './money'

const n = (count: number) => count.toLocaleString('en-GB')

/** What would come of it, in a sentence and its numbers; nobody has heard anything yet. */
export function PreviewCard({ preview, isOld }: { preview?: Preview; isOld: boolean }) {
  const now = useNow()
  if (preview === undefined) {
    return (
      <section className="card">
        <h2>{words('preview.title')}</h2>
        <p className="sub">{words('preview.none')}</p>
      </section>
    )
  }
  const { quiet, currency } = preview
  return (
    <section className={isOld ? 'card old' : 'card'} aria-live="polite">
      <h2>{words('preview.title')}</h2>
      <p className="told num">{words('preview.people', { count: preview.people, n: n(preview.people) })}</p>
      {isOld ? <p className="small late">{words('preview.old')}</p> : null}
      <ul className="foreseen small">
        <li>{words('preview.now', { n: n(preview.now) })}</li>
        {quiet.people > 0 && quiet.first !== null ? (
          <li>{words('preview.quiet', { n: n(quiet.people), first: dayClock(quiet.first, now), last: dayClock(quiet.last ?? quiet.first, now) })}</li>
        ) : null}
        {preview.refused.map((one) => (
          <li key={one.because}>{words('preview.refused', { n: n(one.people), because: one.because })}</li>
        ))}
        {preview.known > 0 ? <li>{words('preview.known', { n: n(preview.known) })}</li> : null}
        {preview.unknownPeople > 0 ? (
          <li>
            {words('preview.unknown', { n: n(preview.unknownPeople) })}
            <ul className="tiny muted">
              {preview.unknown.map((one) => (
                <li key={one.path}>
                  {one.name} <code>{one.path}</code>
                </li>
              ))}
            </ul>
          </li>
        ) : null}
      </ul>
      <h3 className="small strong">{words('preview.lot')}</h3>
      <ul className="foreseen small">
        {Object.entries(preview.arms).map(([arm, people]) => (
          <li key={arm} className="num">
            {words('preview.arm', { n: n(people), arm: words(`arm.${arm as Arm}`) })}
          </li>
        ))}
      </ul>
      <p className="small">
        {words('preview.messages', { n: n(preview.messages) })}
        {preview.done === null ? '' : ` ${words('preview.done', { at: dayClock(preview.done, now) })}`}
      </p>
      {preview.costMinor > 0 ? <p className="small num">{words('preview.cost', { cost: money(preview.costMinor, currency) })}</p> : null}
      {preview.overBudgetMinor === null ? null : <p className="small late">{words('preview.overBudget', { most: money(preview.overBudgetMinor, currency) })}</p>}
      {preview.overDayMinor === null ? null : <p className="small late">{words('preview.overDay', { most: money(preview.overDayMinor, currency) })}</p>}
    </section>
  )
}

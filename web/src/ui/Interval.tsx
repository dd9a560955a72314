import { words } from '../words'

/** Dot and whisker around zero, in points of a hundred. What covers zero is drawn hollow: we do not know yet. */
export function Interval(props: { value: number; low: number; high: number; domain: number; isTold: boolean }) {
  const at = (value: number) => Math.min(100, Math.max(0, 50 + (50 * value) / props.domain))
  const said = { uplift: signed(props.value), low: signed(props.low), high: signed(props.high) }
  return (
    <figure className={props.isTold ? 'whisker told' : 'whisker'} role="img" aria-label={words('holdout.whisker', said)}>
      <div className="axis" aria-hidden="true">
        <i className="zero" />
        <i className="span" style={{ left: `${at(props.low)}%`, right: `${100 - at(props.high)}%` }} />
        <i className="dot" style={{ left: `${at(props.value)}%` }} />
      </div>
      <figcaption className="tiny num" aria-hidden="true">
        {words('interval.said', said)}
      </figcaption>
    </figure>
  )
}

function signed(share: number): string {
  const points = Math.round(share * 100)
  return points > 0 ? `+${points}` : points < 0 ? `−${Math.abs(points)}` : '0'
}

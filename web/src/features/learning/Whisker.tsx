import { words } from '../../words'
import { place, points } from './scale'

/** Dot and whisker around zero. What covers zero is drawn hollow: we do not know yet. */
export function Whisker(props: { uplift: number; low: number; high: number; domain: number; isTold: boolean }) {
  const { uplift, low, high, domain } = props
  const at = (value: number) => `${place(value, domain)}%`
  const values = { uplift: signed(uplift), low: signed(low), high: signed(high) }
  return (
    <figure className={props.isTold ? 'whisker told' : 'whisker'} role="img" aria-label={words('holdout.whisker', values)}>
      <div className="axis" aria-hidden="true">
        <i className="zero" />
        <i className="span" style={{ left: at(low), right: `${100 - place(high, domain)}%` }} />
        <i className="dot" style={{ left: at(uplift) }} />
      </div>
      <figcaption className="tiny muted num" aria-hidden="true">
        <span>{signed(-domain)}</span>
        <span className="here" style={{ left: at(uplift) }}>
          {words('holdout.points', values)}
        </span>
        <span>{signed(domain)}</span>
      </figcaption>
    </figure>
  )
}

function signed(share: number): string {
  const said = points(share)
  return said > 0 ? `+${said}` : said < 0 ? `−${Math.abs(said)}` : '0'
}

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { MatchingReport, WaitsTold } from '../../api/learnTypes'
import { matchingQuery, waitsQuery } from '../../api/queries'
import { Loaded } from '../../ui/States'
import { words } from '../../words'
import { LearningTabs } from './LearningTabs'
import { Whisker } from './Whisker'
import { domainOf, points } from './scale'

/** What matching is worth, and whether waits were as we said. Nothing here is about one employee. */
export function QueueScreen() {
  const matching = useQuery(matchingQuery)
  const waits = useQuery(waitsQuery)
  useEffect(() => {
    document.title = `${words('queue.title')}, Skein`
  }, [])
  return (
    <div className="page">
      <header className="pagehead">
        <div>
          <h1>{words('queue.title')}</h1>
          <p className="sub">{words('queue.explain')}</p>
        </div>
      </header>
      <LearningTabs />
      <h2 className="strong reporthead">{words('queue.matching')}</h2>
      <Loaded query={matching} rows={3}>
        {(report) => <Matching report={report} />}
      </Loaded>
      <h2 className="strong reporthead">{words('queue.waits')}</h2>
      <Loaded query={waits} rows={3}>
        {({ items }) => (
          <ul className="holdouts">
            {items.map((told) => (
              <Waits key={told.kind} told={told} />
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  )
}

function Matching({ report }: { report: MatchingReport }) {
  const { uplift, low, high } = report
  const known = typeof uplift === 'number' && typeof low === 'number' && typeof high === 'number'
  const isTold = report.sentence !== null && report.sentence !== undefined
  return (
    <div className="card holdout">
      <div className="hotext">
        <p className={isTold ? 'told' : 'told early'}>{report.sentence ?? words('holdout.early')}</p>
        {isTold ? null : <p className="sub">{report.withheld}</p>}
        <p className="small muted">
          {report.control > 0 ? words('queue.control', { n: points(report.control) }) : words('queue.noControl')}
        </p>
      </div>
      <div className="hoplot">
        {known ? (
          <Whisker uplift={uplift} low={low} high={high} domain={domainOf([report])} isTold={isTold} />
        ) : (
          <p className="muted small">{words('queue.noInterval')}</p>
        )}
        <table className="small arms">
          <thead>
            <tr>
              <td />
              <th scope="col">{words('queue.blocks')}</th>
              <th scope="col">{words('holdout.people')}</th>
              <th scope="col">{words('queue.helped')}</th>
            </tr>
          </thead>
          <tbody>
            {(['on', 'off'] as const).map((arm) => (
              <tr key={arm}>
                <th scope="row">{words(`queue.${arm}`)}</th>
                <td className="num">{report[arm].blocks}</td>
                <td className="num">{report[arm].people}</td>
                <td className="num">{report[arm].people === 0 ? '–' : words('number.percent', { n: points(report[arm].share) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** The share that was true with its interval, on a line from nothing to all, beside what we said it would be. */
function Waits({ told }: { told: WaitsTold }) {
  const { share, low, high } = told
  const known = typeof share === 'number' && typeof low === 'number' && typeof high === 'number'
  const nominal = points(told.nominal)
  return (
    <li className="card holdout">
      <div className="hotext">
        <p className={known ? 'told' : 'told early'}>
          {known ? words(`queue.${told.kind}`, { n: points(share), of: told.told }) : words('holdout.early')}
        </p>
        <p className="sub">{told.verdict}</p>
        <p className="small muted">{words(`queue.nominal.${told.kind}`, { n: nominal })}</p>
      </div>
      <div className="hoplot">
        {known ? (
          <figure
            className="whisker told"
            role="img"
            aria-label={words('queue.interval', { n: points(share), low: points(low), high: points(high), said: nominal })}
          >
            <div className="axis" aria-hidden="true">
              <i className="zero" style={{ left: `${nominal}%` }} />
              <i className="span" style={{ left: `${100 * low}%`, right: `${100 - 100 * high}%` }} />
              <i className="dot" style={{ left: `${100 * share}%` }} />
            </div>
            <figcaption className="tiny muted num" aria-hidden="true">
              <span>{words('number.percent', { n: 0 })}</span>
              <span className="here" style={{ left: `${100 * share}%` }}>
                {words('number.percent', { n: points(share) })}
              </span>
              <span>{words('number.percent', { n: 100 })}</span>
            </figcaption>
          </figure>
        ) : (
          <p className="muted small">{words('queue.noInterval')}</p>
        )}
        <p className="small muted">{words('queue.counted', { told: told.told, kept: told.kept, left: told.left })}</p>
      </div>
    </li>
  )
}

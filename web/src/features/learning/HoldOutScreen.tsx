import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { holdOutsQuery } from '../../api/queries'
import type { HoldOut } from '../../api/learnTypes'
import { Empty, Loaded } from '../../ui/States'
import { span } from '../../ui/time'
import { words } from '../../words'
import { LearningTabs } from './LearningTabs'
import { Whisker } from './Whisker'
import { domainOf, points } from './scale'

export function HoldOutScreen() {
  const query = useQuery(holdOutsQuery)
  useEffect(() => {
    document.title = `${words('nav.learning')}, Skein`
  }, [])
  return (
    <div className="page">
      <header className="pagehead">
        <div>
          <h1>{words('holdout.title')}</h1>
          <p className="sub">{words('holdout.explain')}</p>
        </div>
      </header>
      <LearningTabs />
      <Loaded query={query} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words('holdout.none')}>{words('holdout.noneHint')}</Empty>
          ) : (
            <ul className="holdouts">
              {items.map((report) => (
                <Row key={`${report.playbook} ${report.version}`} report={report} domain={domainOf(items)} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  )
}

/** The sentence first; what cannot be told yet is said plainly instead. */
function Row({ report, domain }: { report: HoldOut; domain: number }) {
  const { uplift, low, high } = report
  const known = typeof uplift === 'number' && typeof low === 'number' && typeof high === 'number'
  const isTold = report.sentence !== null && report.sentence !== undefined
  return (
    <li className="card holdout">
      <div className="hotext">
        <p className={isTold ? 'told' : 'told early'}>{report.sentence ?? words('holdout.early')}</p>
        {isTold ? null : <p className="sub">{report.withheld}</p>}
        <p className="small muted">
          {words('holdout.which', { title: report.title, version: report.version, goal: report.goal, within: span(report.withinSeconds * 1000) })}
        </p>
      </div>
      <div className="hoplot">
        {known ? <Whisker uplift={uplift} low={low} high={high} domain={domain} isTold={isTold} /> : <p className="muted small">{words('holdout.noInterval')}</p>}
        <table className="small arms">
          <thead>
            <tr>
              <td />
              <th scope="col">{words('holdout.people')}</th>
              <th scope="col">{words('holdout.reached')}</th>
              <th scope="col">{words('holdout.share')}</th>
            </tr>
          </thead>
          <tbody>
            {(['treated', 'held'] as const).map((arm) => (
              <tr key={arm}>
                <th scope="row">{words(`holdout.${arm}`)}</th>
                <td className="num">{report[arm].people}</td>
                <td className="num">{report[arm].reached}</td>
                <td className="num">{words('number.percent', { n: points(report[arm].share) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </li>
  )
}

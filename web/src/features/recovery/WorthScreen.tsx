import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { worthQuery } from '../../api/recoveryQueries'
import type { WorthReport, WorthRow } from '../../api/recoveryTypes'
import { Interval } from '../../ui/Interval'
import { Empty, Loaded } from '../../ui/States'
import { words } from '../../words'
import { money } from './money'
import { RightTabs } from './RightTabs'

/** What making good was worth, against people who were held out. Told only where the interval leaves zero out. */
export function WorthScreen() {
  const query = useQuery(worthQuery)
  useEffect(() => {
    document.title = `${words('worth.title')}, Skein`
  }, [])
  return (
    <div className="page">
      <header className="pagehead">
        <div>
          <h1>{words('worth.title')}</h1>
          <p className="sub">{words('worth.explain')}</p>
        </div>
      </header>
      <RightTabs />
      <Loaded query={query} rows={5}>
        {(report) => (report.items.length === 0 ? <Empty title={words('worth.none')}>{words('worth.noneHint')}</Empty> : <Report report={report} />)}
      </Loaded>
    </div>
  )
}

function Report({ report }: { report: WorthReport }) {
  const known = [...report.items, ...report.together].flatMap((one) => (one.avoided === null ? [] : [one.avoided]))
  const domain = Math.max(0.1, ...known.flatMap((one) => [Math.abs(one.low), Math.abs(one.high)]))
  return (
    <>
      {report.together.length === 0 ? null : (
        <ul className="holdouts">
          {report.together.map((one) => (
            <li key={one.arm} className="card holdout">
              <div className="hotext">
                <p className={one.withheld === '' ? 'told' : 'told early'}>
                  {one.avoided === null || one.withheld !== ''
                    ? words('worth.unsure', { arm: words(`arm.${one.arm}`) })
                    : words(one.avoided.value > 0 ? 'worth.avoids' : 'worth.causes', { arm: words(`arm.${one.arm}`), n: Math.abs(Math.round(one.avoided.value * 100)) })}
                </p>
                {one.withheld === '' ? null : <p className="sub">{one.withheld}</p>}
                <p className="small muted num">{words('worth.rests', { incidents: one.incidents, people: one.people, held: one.held })}</p>
              </div>
              {one.avoided === null ? null : <Interval {...one.avoided} domain={domain} isTold={one.withheld === ''} />}
            </li>
          ))}
        </ul>
      )}
      <section className="card worth">
        <h2>{words('worth.each')}</h2>
        <table className="armtable small">
          <thead>
            <tr>
              <th scope="col">{words('worth.failure')}</th>
              <th scope="col">{words('arms.way')}</th>
              <th scope="col">{words('arms.wrote')}</th>
              <th scope="col">{words('worth.heldWrote')}</th>
              <th scope="col">{words('arms.avoided')}</th>
              <th scope="col">{words('worth.given')}</th>
            </tr>
          </thead>
          <tbody>
            {report.items.map((row) => (
              <Row key={`${row.incident} ${row.arm}`} row={row} domain={domain} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Row({ row, domain }: { row: WorthRow; domain: number }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/recoveries/incidents/$incident" params={{ incident: row.incident }} className="link">
          {row.failure}
        </Link>
      </th>
      <td>{words(`arm.${row.arm}`)}</td>
      <td className="num">{words('arms.of', { some: row.contacted, all: row.closed })}</td>
      <td className="num">{words('arms.of', { some: row.heldContacted, all: row.heldClosed })}</td>
      <td>
        {row.avoided === null ? <span className="muted">{words('arms.early')}</span> : <Interval {...row.avoided} domain={domain} isTold={row.withheld === ''} />}
        {row.withheld === '' ? null : <span className="tiny muted block">{row.withheld}</span>}
      </td>
      <td className="num">{row.givenMinor === 0 ? '' : money(row.givenMinor, row.currency)}</td>
    </tr>
  )
}

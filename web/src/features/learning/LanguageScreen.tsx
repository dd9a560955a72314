import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { correctionsQuery, teachingQuery } from '../../api/queries'
import type { CorrectionItem } from '../../api/correctTypes'
import { More } from '../../ui/More'
import { Empty, Loaded } from '../../ui/States'
import { dayClock } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { LearningTabs } from './LearningTabs'
import { Models } from './Models'

/** What we understand, who put it right, and what was learned from that. */
export function LanguageScreen() {
  const teaching = useQuery(teachingQuery)
  const corrections = useInfiniteQuery(correctionsQuery)
  useEffect(() => {
    document.title = `${words('language.tab')}, Skein`
  }, [])
  return (
    <div className="page">
      <header className="pagehead">
        <div>
          <h1>{words('language.title')}</h1>
          <p className="sub">{words('language.explain')}</p>
        </div>
      </header>
      <LearningTabs />
      <Loaded query={teaching} rows={4}>
        {(told) => <Models teaching={told} />}
      </Loaded>
      <section className="card corrections">
        <h2>{words('language.corrections')}</h2>
        <Loaded query={corrections} rows={4}>
          {(data) => {
            const items = data.pages.flatMap((page) => page.items)
            return items.length === 0 ? (
              <Empty title={words('language.none')}>{words('language.noneHint')}</Empty>
            ) : (
              <>
                <Table items={items} />
                <More query={corrections} />
              </>
            )
          }}
        </Loaded>
      </section>
    </div>
  )
}

function Table({ items }: { items: CorrectionItem[] }) {
  const now = useNow()
  const said = (title: string) => (title === '' ? words('language.nothing') : title.toLowerCase())
  return (
    <table className="plain">
      <thead>
        <tr>
          {(['reading', 'was', 'is', 'who', 'when'] as const).map((column) => (
            <th key={column} scope="col">
              {words(`language.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className={item.stands ? undefined : 'undone'}>
            <td>{words(`language.${item.reading}`)}</td>
            <td>{said(item.fromTitle)}</td>
            <td>
              <b className="strong">{said(item.toTitle)}</b>
              {item.stands ? null : <span className="muted small">, {words('language.undone')}</span>}
            </td>
            <td>{item.role}</td>
            <td>
              <Link className="link" to="/events/$event" params={{ event: item.event }} title={words('language.open')}>
                <time dateTime={item.at}>{dayClock(item.at, now)}</time>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

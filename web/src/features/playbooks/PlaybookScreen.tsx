import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Harm, PlaybookPage, Standing, TrailEntry } from '../../api/playbookTypes'
import { playbookQuery } from '../../api/queries'
import { Loaded } from '../../ui/States'
import { dayClock, exact } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { VersionCard } from './VersionCard'

/** One playbook: who gets which version, what each would do, who is inside, and how it came to that. */
export function PlaybookScreen() {
  const { playbook } = useParams({ from: '/shell/playbooks/$playbook' })
  const query = useQuery(playbookQuery(playbook))
  const title = query.data?.versions[0]?.title ?? words('nav.playbooks')
  useEffect(() => {
    document.title = `${title}, Skein`
  }, [title])
  return (
    <div className="page">
      <p className="small">
        <Link className="link" to="/playbooks">
          {words('playbook.title')}
        </Link>
      </p>
      <Loaded query={query} rows={8}>
        {(page) => (
          <>
            <header className="pagehead">
              <div>
                <h1>{title}</h1>
                <p className="sub">{words('playbook.goal', { goal: page.versions[0]?.goal ?? '' })}</p>
              </div>
            </header>
            <InForce page={page} />
            {page.versions.map((version) => (
              <VersionCard key={`${version.version} ${version.sha256}`} page={page} version={version} />
            ))}
            <Inside standing={page.inside} />
            <Trail entries={page.trail} />
          </>
        )}
      </Loaded>
    </div>
  )
}

/** Who gets what, as one bar. */
function InForce({ page }: { page: PlaybookPage }) {
  const { version, share, rest } = page.force
  if (version === 0) return <p className="card inforce">{words('release.nobody')}</p>
  const others = 100 - share
  return (
    <section className="card inforce" aria-label={words('release.inForce')}>
      <div className="sharebar" aria-hidden="true">
        <i className="new" style={{ width: `${share}%` }} />
      </div>
      <p>
        <b className="strong">{words('release.gets', { version, share })}</b>{' '}
        {others === 0 ? null : rest === 0 ? words('release.othersNothing', { share: others }) : words('release.othersGet', { version: rest, share: others })}
      </p>
      {page.harm === null || page.harm === undefined ? null : <HarmLine harm={page.harm} />}
    </section>
  )
}

function HarmLine({ harm }: { harm: Harm }) {
  return (
    <p className={harm.enough ? 'bad small' : 'sub small'}>
      {words('release.harm', { ...harm })} {harm.reachedHarmed + harm.othersHarmed === 0 ? words('release.harmNone') : words('release.harmWatched')}
    </p>
  )
}

function Inside({ standing }: { standing: Standing[] }) {
  if (standing.length === 0) return null
  return (
    <section className="card pbinside">
      <h2>{words('release.inside')}</h2>
      <div className="scrolls">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{words('release.version')}</th>
              <th scope="col">{words('release.step')}</th>
              <th scope="col">{words('release.people')}</th>
            </tr>
          </thead>
          <tbody>
            {standing.flatMap((one) =>
              Object.entries(one.steps).map(([step, people]) => (
                <tr key={`${one.version} ${step}`}>
                  <td className="num">{one.version}</td>
                  <td>{step.replaceAll('-', ' ')}</td>
                  <td className="num">{people}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Trail({ entries }: { entries: TrailEntry[] }) {
  const now = useNow()
  return (
    <section className="card">
      <h2>{words('release.trail')}</h2>
      <ol className="pbtrail">
        {entries.map((entry, i) => (
          <li key={`${entries.length - i}`}>
            <time className="muted small num" dateTime={entry.at} title={exact(entry.at)}>
              {dayClock(entry.at, now)}
            </time>
            <div>
              <b className="strong">{words(`release.change.${entry.change}` as 'release.change.FOUND', { version: entry.version, share: entry.share })}</b>{' '}
              <span className="muted">{entry.by}</span>
              <div className="sub small">{entry.because}</div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

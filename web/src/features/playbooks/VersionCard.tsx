import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client'
import type { PlaybookPage, Version } from '../../api/playbookTypes'
import { names, rehearsalQuery } from '../../api/queries'
import { Loaded } from '../../ui/States'
import { dayClock } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { Report } from './Report'
import { EndDialog, ReleaseDialog } from './ReleaseDialogs'
import { StageChip } from './StageChip'

const DAYS = [7, 30, 90]

/** One version: its stage, its rehearsal, and what can be done with it. */
export function VersionCard({ page, version }: { page: PlaybookPage; version: Version }) {
  const [asking, setAsking] = useState<'release' | 'stop' | 'retire' | null>(null)
  const [isOpen, setOpen] = useState(version.stage === 'REHEARSED')
  const now = useNow()
  const { stage, rehearsal } = version
  const inForce = page.force.version === version.version
  const canRelease = stage === 'REHEARSED' || (stage === 'LIVE' && inForce && page.force.share < 100)
  return (
    <section className="card pbversion" aria-label={words('playbook.numbered', { version: version.version })}>
      <div className="row">
        <h2>{words('playbook.numbered', { version: version.version })}</h2>
        <StageChip version={version} />
        <span className="tiny muted num hash" title={version.sha256}>
          {version.sha256.slice(0, 12)}
        </span>
        <div className="row push">
          {canRelease ? (
            <button type="button" className="btn pri s" onClick={() => setAsking('release')}>
              {words(stage === 'LIVE' ? 'release.widen' : 'release.release')}
            </button>
          ) : null}
          {stage === 'LIVE' && inForce ? (
            <button type="button" className="btn sec s" onClick={() => setAsking('stop')}>
              {words('release.stop')}
            </button>
          ) : null}
        </div>
      </div>
      {version.note === '' ? null : <p className="bad small">{version.note}</p>}
      <p className="sub small">
        {rehearsal === null || rehearsal === undefined
          ? words(stage === 'DRAFT' ? 'release.notRehearsed' : 'release.neverRehearsed')
          : words(rehearsal.people === 0 ? 'release.rehearsedNobody' : 'release.rehearsed', {
              at: dayClock(rehearsal.at, now),
              by: rehearsal.by,
              people: rehearsal.people,
              reaches: rehearsal.reaches,
            })}
      </p>
      <Rehearse page={page} version={version} />
      {rehearsal === null || rehearsal === undefined || rehearsal.people === 0 ? null : (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words('release.report')}</summary>
          {isOpen ? <Told id={version.id} version={version.version} at={rehearsal.at} /> : null}
        </details>
      )}
      {asking === 'release' ? <ReleaseDialog page={page} version={version} onClose={() => setAsking(null)} /> : null}
      {asking === 'stop' || asking === 'retire' ? <EndDialog page={page} version={version} end={asking} onClose={() => setAsking(null)} /> : null}
    </section>
  )
}

function Told({ id, version, at }: { id: string; version: number; at: string }) {
  const query = useQuery(rehearsalQuery(id, version, at))
  return (
    <Loaded query={query} rows={6}>
      {(told) => <Report told={told} />}
    </Loaded>
  )
}

/** Tries the version on the last days; says how far it is while it runs. */
function Rehearse({ page, version }: { page: PlaybookPage; version: Version }) {
  const cache = useQueryClient()
  const begin = useMutation({
    mutationFn: (days: number) => send<PlaybookPage>('POST', `/api/v1/playbooks/${encodeURIComponent(version.id)}/${version.version}/rehearse`, { days }),
    onSuccess: (told) => {
      if (told !== null) cache.setQueryData(names.playbook(version.id), told)
    },
  })
  const { job } = page
  const isOurs = job.playbook === version.id && job.version === version.version
  if (job.state === 'RUNNING') {
    return isOurs ? (
      <p className="running small" role="status">
        <i className="pulse" aria-hidden="true" /> {words('release.running')} {job.says}
      </p>
    ) : null
  }
  return (
    <div className="row small rehearse">
      <span className="muted">{words('release.rehearseOn')}</span>
      {DAYS.map((days) => (
        <button key={days} type="button" className="btn sec s" disabled={begin.isPending} onClick={() => begin.mutate(days)}>
          {words('release.days', { days })}
        </button>
      ))}
      {isOurs && job.state === 'FAILED' ? <span className="bad" role="alert">{words('release.failed', { detail: job.says })}</span> : null}
      {begin.isError ? <span className="bad" role="alert">{begin.error.message}</span> : null}
    </div>
  )
}

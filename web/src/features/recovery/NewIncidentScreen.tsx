import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Problem, send } from '../../api/client'
import type { Preview } from '../../api/recoveryTypes'
import { localInput } from '../../ui/time'
import { words } from '../../words'
import { ArmsField } from './ArmsField'
import { bodyOf, EMPTY, type Draft } from './draft'
import { PreviewCard } from './PreviewCard'
import { WhoField } from './WhoField'

/** A failure that hit many is reported here: nothing is said to anybody before one has seen what would come of it. */
export function NewIncidentScreen() {
  const [draft, setDraft] = useState<Draft>(() => ({ ...EMPTY, clientId: crypto.randomUUID(), from: localInput(Date.now() - 86_400_000), until: localInput(Date.now()) }))
  const [seen, setSeen] = useState<{ preview: Preview; of: string } | null>(null)
  const navigate = useNavigate()
  const cache = useQueryClient()
  const body = bodyOf(draft)
  const shape = JSON.stringify(body)
  const isSeen = seen !== null && seen.of === shape
  const set = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }))
  const preview = useMutation({
    mutationFn: () => send<Preview>('POST', '/api/v1/incidents/preview', body),
    onSuccess: (found) => found !== null && setSeen({ preview: found, of: shape }),
  })
  const report = useMutation({
    mutationFn: () => send<{ incident: string }>('POST', '/api/v1/incidents', body),
    onSuccess: async (made) => {
      await cache.invalidateQueries()
      if (made !== null) void navigate({ to: '/recoveries/incidents/$incident', params: { incident: made.incident } })
    },
  })
  useEffect(() => {
    document.title = `${words('report.title')}, Skein`
  }, [])
  const fault = report.error ?? preview.error
  return (
    <div className="page">
      <Link to="/recoveries/incidents" className="link small">
        {words('incident.back')}
      </Link>
      <header className="pagehead">
        <div>
          <h1>{words('report.title')}</h1>
          <p className="sub">{words('report.explain')}</p>
        </div>
      </header>
      <form
        className="cols report"
        onSubmit={(event) => {
          event.preventDefault()
          if (isSeen) report.mutate()
          else preview.mutate()
        }}
      >
        <div className="stackform">
          <section className="card form">
            <h2>{words('report.what')}</h2>
            <Field label={words('report.failure')} hint={words('report.failureHint')}>
              <input className="field" required maxLength={200} value={draft.failure} placeholder={words('report.failureLike')} onChange={(event) => set({ failure: event.target.value })} />
            </Field>
            <Field label={words('report.since')}>
              <input className="field" type="datetime-local" value={draft.since} onChange={(event) => set({ since: event.target.value })} />
            </Field>
            <Field label={words('report.text')} hint={words('report.textHint')}>
              <textarea className="field" required rows={4} value={draft.text} onChange={(event) => set({ text: event.target.value })} />
            </Field>
          </section>
          <WhoField draft={draft} set={set} />
          <ArmsField draft={draft} set={set} />
        </div>
        <aside className="side sticky">
          <PreviewCard preview={seen?.preview} isOld={seen !== null && !isSeen} />
          {fault === null ? null : (
            <p className="bad" role="alert">
              {fault instanceof Problem && fault.path !== null && fault.path !== '' ? words('report.fault', { path: fault.path, detail: fault.message }) : fault.message}
            </p>
          )}
          <button type="submit" className="btn pri" disabled={preview.isPending || report.isPending}>
            {isSeen ? words('report.do', { count: seen.preview.messages, n: seen.preview.messages.toLocaleString('en-GB') }) : words('report.look')}
          </button>
          <p className="small muted">{words(isSeen ? 'report.doHint' : 'report.lookHint')}</p>
        </aside>
      </form>
    </div>
  )
}

export function Field({ label, hint, children }: { label: string; hint?: string; children: React.ReactNode }) {
  return (
    <label className="lab">
      <span className="strong">{label}</span>
      {children}
      {hint === undefined ? null : <span className="small muted">{hint}</span>}
    </label>
  )
}

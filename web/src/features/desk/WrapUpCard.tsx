import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { wrapUpQuery } from '../../api/queries'
import type { WrapUp, WrapUpKind, WrapUpLine } from '../../api/assistTypes'
import { dayClock } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'

const KINDS: WrapUpKind[] = ['WANTED', 'DONE', 'PROMISED', 'REMAINS', 'ENDED']

/** What the talk came to, from the record; each sentence leads to what it comes from, and may be put right. */
export function WrapUpCard({ conversation }: { conversation: string }) {
  const query = useQuery(wrapUpQuery(conversation))
  const [editing, setEditing] = useState(false)
  const now = useNow()
  const wrapUp = query.data ?? null
  if (query.isError) return <p className="age">{words('wrapUp.failed')}</p>
  if (wrapUp === null || wrapUp.occasion !== 'CLOSE') return null
  return (
    <section className="wrapup" aria-label={words('wrapUp.title')}>
      <div className="sh">
        <b className="strong">{words('wrapUp.title')}</b>
        <span className="tiny sub">
          {wrapUp.edited ? words('wrapUp.edited', { name: wrapUp.edited.by, at: dayClock(wrapUp.edited.at, now) }) : words('wrapUp.from')}
        </span>
        {editing ? null : (
          <button type="button" className="btn gho s push" onClick={() => setEditing(true)}>
            {words('wrapUp.edit')}
          </button>
        )}
      </div>
      {editing ? <Edit wrapUp={wrapUp} onClose={() => setEditing(false)} /> : <Lines wrapUp={wrapUp} />}
    </section>
  )
}

function Lines({ wrapUp }: { wrapUp: WrapUp }) {
  const kinds = KINDS.filter((kind) => wrapUp.lines.some((line) => line.kind === kind))
  return (
    <dl>
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{words(`wrapUp.${kind}`)}</dt>
          {wrapUp.lines
            .filter((line) => line.kind === kind)
            .map((line) => (
              <dd key={line.text}>
                {line.text} <Cites line={line} />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  )
}

function Cites({ line }: { line: WrapUpLine }) {
  const events = line.cites.filter((cite) => cite.kind === 'event')
  if (line.cites.length === 0) return <span className="tiny sub">{words('wrapUp.own')}</span>
  return (
    <>
      {events.map((cite) => (
        <Link key={cite.id} className="link tiny" to="/events/$event" params={{ event: cite.id }} aria-label={words('wrapUp.whyOf', { line: line.text })}>
          {words('wrapUp.why')}
        </Link>
      ))}
    </>
  )
}

function Edit({ wrapUp, onClose }: { wrapUp: WrapUp; onClose: () => void }) {
  const [lines, setLines] = useState(wrapUp.lines.map(({ kind, text }) => ({ kind, text })))
  const save = useWrite<void>(
    () => `/api/v1/conversations/${encodeURIComponent(wrapUp.conversation)}/wrap-up`,
    () => ({ lines: lines.filter((line) => line.text.trim() !== '') }),
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(undefined, { onSuccess: onClose })
      }}
    >
      {lines.map((line, i) => (
        <label key={i}>
          <span className="tiny sub">{words(`wrapUp.${line.kind}`)}</span>
          <input
            className="field"
            value={line.text}
            maxLength={500}
            autoFocus={i === 0}
            onChange={(event) => setLines(lines.map((one, at) => (at === i ? { ...one, text: event.target.value } : one)))}
          />
        </label>
      ))}
      {save.isError ? <p className="bad">{words('state.writeFailed', { detail: save.error.message })}</p> : null}
      <div className="foot">
        <button type="button" className="btn gho s" onClick={onClose}>
          {words('dialog.cancel')}
        </button>
        <button type="submit" className="btn pri s" disabled={save.isPending || lines.every((line) => line.text.trim() === '')}>
          {words('wrapUp.save')}
        </button>
      </div>
    </form>
  )
}

import { Tabs } from '../../ui/Tabs'
import { words } from '../../words'
import type { Draft } from './draft'
import { Field } from './NewIncidentScreen'

/** Who is hit: by what happened to them, by what it was about, by name, or by a file. The server finds them. */
export function WhoField({ draft, set }: { draft: Draft; set: (more: Partial<Draft>) => void }) {
  const tabs = (['event', 'subjects', 'people', 'file'] as const).map((by) => ({ id: by, label: words(`who.${by}`) }))
  return (
    <section className="card form">
      <h2>{words('who.title')}</h2>
      <Tabs label={words('who.title')} tabs={tabs} chosen={draft.by} panel="who-panel" onChoose={(by) => set({ by })} />
      <div id="who-panel" role="tabpanel" className="form" aria-label={words(`who.${draft.by}`)}>
        {draft.by === 'event' ? <ByEvent draft={draft} set={set} /> : null}
        {draft.by === 'subjects' ? (
          <>
            <Field label={words('who.field')}>
              <input className="field" required value={draft.field} onChange={(event) => set({ field: event.target.value })} />
            </Field>
            <Field label={words('who.values')} hint={words('who.valuesHint')}>
              <textarea className="field" required rows={4} value={draft.values} placeholder="A-1&#10;A-2" onChange={(event) => set({ values: event.target.value })} />
            </Field>
          </>
        ) : null}
        {draft.by === 'people' ? (
          <Field label={words('who.names')} hint={words('who.namesHint')}>
            <textarea className="field" required rows={5} value={draft.people} placeholder="user:4711&#10;mia@example.com" onChange={(event) => set({ people: event.target.value })} />
          </Field>
        ) : null}
        {draft.by === 'file' ? (
          <Field label={words('who.upload')} hint={draft.file === null ? words('who.uploadHint') : words('who.uploaded', { name: draft.file.name, lines: draft.file.text.split('\n').length })}>
            <input className="field" type="file" accept=".csv,.jsonl,.ndjson,text/csv" required={draft.file === null} onChange={(event) => void readFile(event.target.files?.[0], set)} />
          </Field>
        ) : null}
      </div>
    </section>
  )
}

function ByEvent({ draft, set }: { draft: Draft; set: (more: Partial<Draft>) => void }) {
  return (
    <>
      <Field label={words('who.type')} hint={words('who.typeHint')}>
        <input className="field" required value={draft.type} onChange={(event) => set({ type: event.target.value })} />
      </Field>
      <Field label={words('who.where')} hint={words('who.whereHint')}>
        <input className="field" value={draft.where} placeholder="carrier=North" onChange={(event) => set({ where: event.target.value })} />
      </Field>
      <div className="pair">
        <Field label={words('who.from')}>
          <input className="field" type="datetime-local" required value={draft.from} onChange={(event) => set({ from: event.target.value })} />
        </Field>
        <Field label={words('who.until')}>
          <input className="field" type="datetime-local" required value={draft.until} onChange={(event) => set({ until: event.target.value })} />
        </Field>
      </div>
    </>
  )
}

async function readFile(file: File | undefined, set: (more: Partial<Draft>) => void): Promise<void> {
  if (file === undefined) return
  const text = await file.text()
  set({ file: { name: file.name, format: /\.(jsonl|ndjson)$/i.test(file.name) ? 'jsonl' : 'csv', text } })
}

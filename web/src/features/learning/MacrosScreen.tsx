import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useEffect } from 'react'
import { useWrite } from '../../api/hooks'
import { macrosQuery } from '../../api/queries'
import type { Macro, MacroList, MacroStage } from '../../api/assistTypes'
import { Empty, Loaded } from '../../ui/States'
import { dayClock } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { LearningTabs } from './LearningTabs'

const STAGES: MacroStage[] = ['PROPOSED', 'APPROVED', 'RETIRED']
const percent = (share: number) => Math.round(share * 100)

/** Words that helped before: found in the record, approved by a person, credited to who said them. */
export function MacrosScreen() {
  const query = useQuery(macrosQuery)
  const find = useWrite<void>(
    () => '/api/v1/macros/find',
    () => ({}),
  )
  useEffect(() => {
    document.title = `${words('macros.title')}, Skein`
  }, [])
  return (
    <div className="page">
      <header className="pagehead">
        <div>
          <h1>{words('macros.title')}</h1>
          <p className="sub">{words('macros.explain')}</p>
        </div>
        <button type="button" className="btn sec" disabled={find.isPending} onClick={() => find.mutate()}>
          <Search className="ic" aria-hidden="true" />
          {words(find.isPending ? 'macros.finding' : 'macros.find')}
        </button>
      </header>
      <LearningTabs />
      {find.isError ? <p className="bad">{words('state.writeFailed', { detail: find.error.message })}</p> : null}
      <Loaded query={query} rows={6}>
        {(list) => (
          <>
            {list.items.some((macro) => macro.mine) ? <Naming list={list} /> : null}
            {list.items.length === 0 ? <Empty title={words('macros.none')}>{words('macros.noneHint')}</Empty> : null}
            {STAGES.map((stage) => (
              <Stage key={stage} stage={stage} items={list.items.filter((macro) => macro.stage === stage)} />
            ))}
          </>
        )}
      </Loaded>
    </div>
  )
}

function Naming({ list }: { list: MacroList }) {
  const choose = useWrite<boolean>(
    () => '/api/v1/macros/credit',
    (named) => ({ named }),
  )
  return (
    <fieldset className="card naming" disabled={choose.isPending}>
      <legend className="strong">{words('macros.yours')}</legend>
      <p className="sub">{words('macros.yoursHint')}</p>
      {[true, false].map((named) => (
        <label key={String(named)} className="candidate">
          <input type="radio" name="named" checked={list.named === named} onChange={() => choose.mutate(named)} />
          <span>{words(named ? 'macros.named' : 'macros.unnamed')}</span>
        </label>
      ))}
      {choose.isError ? <p className="bad">{words('state.writeFailed', { detail: choose.error.message })}</p> : null}
    </fieldset>
  )
}

function Stage({ stage, items }: { stage: MacroStage; items: Macro[] }) {
  if (items.length === 0) return null
  return (
    <section aria-label={words(`macros.${stage}`)}>
      <h2 className="macrohead">{words(`macros.${stage}`)}</h2>
      <ul className="macros">
        {items.map((macro) => (
          <One key={macro.id} macro={macro} />
        ))}
      </ul>
    </section>
  )
}

function One({ macro }: { macro: Macro }) {
  const now = useNow()
  const move = useWrite<'approve' | 'retire'>(
    (step) => `/api/v1/macros/${encodeURIComponent(macro.id)}/${step}`,
    () => ({ because: '' }),
  )
  const { figures } = macro
  const last = macro.trail.at(-1)
  const step = macro.stage === 'APPROVED' ? 'retire' : 'approve'
  return (
    <li className="card">
      <div className="row small">
        <b className="strong">{macro.need}</b>
        <span className="muted">{words('macros.by', { names: macro.credit.join(', ') })}</span>
      </div>
      <blockquote className="quote">{macro.text}</blockquote>
      <p className="small">
        {words('macros.helped', { helped: figures.helped, of: figures.customers, low: percent(figures.low), high: percent(figures.high) })}{' '}
        <span className="muted">{words('macros.others', { helped: figures.othersHelped, of: figures.others })}</span>
      </p>
      {macro.stage === 'PROPOSED' ? null : <p className="small">{lot(macro)}</p>}
      <div className="row">
        <button type="button" className={step === 'approve' ? 'btn pri s' : 'btn sec s'} disabled={move.isPending} onClick={() => move.mutate(step)} aria-label={words(`macros.${step}Of`, { title: macro.title })}>
          {words(`macros.${step}`)}
        </button>
        {last === undefined ? null : (
          <span className="tiny muted push">{words(`macros.step.${last.to}`, { by: last.by, at: dayClock(last.at, now) })}</span>
        )}
      </div>
      {move.isError ? <p className="bad">{words('state.writeFailed', { detail: move.error.message })}</p> : null}
    </li>
  )
}

/** What the lot tells: words offered to one half, and not to the other. */
function lot({ lot: of }: Macro): string {
  const { difference } = of
  if (difference === null || difference === undefined) return words('macros.early', { why: of.withheld })
  const said = { value: percent(difference.value), low: percent(difference.low), high: percent(difference.high), offered: of.offered, control: of.control }
  return words(of.withheld === '' ? 'macros.lot' : 'macros.lotNone', said)
}

import { minor } from './money'

/** What is written in the form of a report, before it is sent. */
export interface Draft {
  clientId: string
  failure: string
  since: string
  text: string
  textMended: string
  by: 'event' | 'subjects' | 'people' | 'file'
  type: string
  where: string
  from: string
  until: string
  field: string
  values: string
  people: string
  file: { name: string; format: 'csv' | 'jsonl'; text: string } | null
  none: number
  acknowledge: number
  fixFirst: number
  credit: number
  amount: string
  currency: string
  creditText: string
  authority: string
  budget: string
  perHour: number
  harm: string
}

export const EMPTY: Draft = {
  clientId: '',
  failure: '',
  since: '',
  text: '',
  textMended: '',
  by: 'event',
  type: 'DeliveryDelayed',
  where: '',
  from: '',
  until: '',
  field: 'parcel',
  values: '',
  people: '',
  file: null,
  none: 10,
  acknowledge: 90,
  fixFirst: 0,
  credit: 0,
  amount: '',
  currency: 'EUR',
  creditText: '',
  authority: '',
  budget: '',
  perHour: 600,
  harm: '',
}

const lines = (text: string): string[] => text.split(/[\n,;]+/).map((one) => one.trim()).filter((one) => one !== '')
const time = (local: string): string | undefined => (Number.isNaN(Date.parse(local)) ? undefined : new Date(local).toISOString())

/** `carrier=X, depot = Oslo` as what an event's data must say. */
export function whereOf(text: string): Record<string, string> {
  const where: Record<string, string> = {}
  for (const one of lines(text)) {
    const at = one.indexOf('=')
    if (at > 0) where[one.slice(0, at).trim()] = one.slice(at + 1).trim()
  }
  return where
}

function who(draft: Draft): unknown {
  if (draft.by === 'event') return { event: { type: draft.type.trim(), where: whereOf(draft.where), from: time(draft.from), until: time(draft.until) } }
  if (draft.by === 'subjects') return { subjects: lines(draft.values).map((value) => ({ field: draft.field.trim(), value })) }
  if (draft.by === 'file') return draft.file === null ? {} : { file: { format: draft.file.format, text: draft.file.text } }
  return { people: lines(draft.people).map((one) => (one.includes(':') ? one : one.includes('@') ? `email:${one}` : one)) }
}

/** The body of the call; the same draft is the same body, and what is not said is left out. */
export function bodyOf(draft: Draft): Record<string, unknown> {
  const shares = { none: draft.none, acknowledge: draft.acknowledge, 'fix-first': draft.fixFirst, credit: draft.credit }
  const arms = Object.fromEntries(Object.entries(shares).filter(([, share]) => share > 0).map(([arm, share]) => [arm, share / 100]))
  const has = (text: string) => (text.trim() === '' ? undefined : text.trim())
  return {
    clientId: draft.clientId,
    failure: draft.failure.trim(),
    since: time(draft.since),
    text: draft.text.trim(),
    textMended: has(draft.textMended),
    arms,
    credit: draft.credit > 0 ? { amountMinor: minor(draft.amount, draft.currency), currency: draft.currency, text: draft.creditText.trim(), authority: draft.authority.trim() } : undefined,
    budgetMinor: draft.credit > 0 && draft.budget.trim() !== '' ? minor(draft.budget, draft.currency) : undefined,
    perHour: draft.perHour,
    harm: has(draft.harm),
    who: who(draft),
  }
}

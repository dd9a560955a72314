import type { Evidence } from '../api/types'

/** Spans of a text, without overlap and inside it, in order; a reading may point at the same words twice. */
export function spans(length: number, evidence: readonly Evidence[]): { start: number; end: number }[] {
  const sorted = evidence
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: { start: number; end: number }[] = []
  for (const span of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

/** A text with the words underlined that carried what we read in it. */
export function Marked({ text, evidence }: { text: string; evidence: readonly Evidence[] }) {
  const parts = []
  let from = 0
  for (const { start, end } of spans(text.length, evidence)) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  parts.push(text.slice(from))
  return <>{parts}</>
}

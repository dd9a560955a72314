import { words } from '../words'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Milliseconds of an RFC 3339 time; NaN when there is none. */
export function ms(at: string | null | undefined): number {
  return at === null || at === undefined ? Number.NaN : Date.parse(at)
}

/** `9:13`, in the reader's zone. */
export function clock(at: string | number): string {
  const date = new Date(at)
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`
}

function isSameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()
}

const short = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium' })

/** `Today 9:02`, `Thu 19 Nov`, `3 Feb 2025`: as much as is needed to know when. */
export function day(at: string | number, now: number): string {
  const date = new Date(at)
  const today = new Date(now)
  if (isSameDay(date, today)) return words('time.today', { at: clock(at) })
  if (isSameDay(date, new Date(now - DAY_MS))) return words('time.yesterday', { at: clock(at) })
  if (Math.abs(now - date.getTime()) < 180 * DAY_MS) return short.format(date).replace(',', '')
  return long.format(date)
}

/** `9:13` when it is today, else the day with the time. */
export function dayClock(at: string | number, now: number): string {
  const date = new Date(at)
  if (isSameDay(date, new Date(now))) return clock(at)
  if (isSameDay(date, new Date(now - DAY_MS))) return words('time.yesterday', { at: clock(at) })
  return `${short.format(date).replace(',', '')} ${clock(at)}`
}

export function exact(at: string | number): string {
  return full.format(new Date(at))
}

/** A length in the one unit people would say: `45 s`, `14 min`, `3 h`, `2 d`. */
export function span(lengthMs: number): string {
  const length = Math.abs(lengthMs)
  if (length < MINUTE_MS) return words('time.seconds', { n: Math.max(1, Math.round(length / 1000)) })
  if (length < HOUR_MS) return words('time.minutes', { n: Math.floor(length / MINUTE_MS) })
  if (length < DAY_MS) return words('time.hours', { n: Math.floor(length / HOUR_MS) })
  return words('time.days', { n: Math.floor(length / DAY_MS) })
}

/** `2026-11-22T17:30` for an `<input type="datetime-local">`, in the reader's zone. */
export function localInput(at: number): string {
  const d = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`
}

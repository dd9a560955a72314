const POINTS_MIN = 0.1
const STEP = 0.05

/** A share or an uplift in percentage points, with one decimal where it is small. */
export function points(share: number): number {
  const hundredfold = share * 100
  return Math.abs(hundredfold) < 10 ? Math.round(hundredfold * 10) / 10 : Math.round(hundredfold)
}

/** The half width of an axis around zero that all reports share, so that their whiskers can be compared. */
export function domainOf(reports: readonly { low?: number | null; high?: number | null }[]): number {
  const widest = reports.reduce((most, r) => Math.max(most, Math.abs(r.low ?? 0), Math.abs(r.high ?? 0)), POINTS_MIN)
  return Math.ceil(widest / STEP - 1e-9) * STEP
}

/** A place on that axis from 0 to 100. */
export function place(value: number, domain: number): number {
  return Math.min(100, Math.max(0, 50 + (value / domain) * 50))
}

import { useEffect, useState, type ReactNode } from 'react'
import { Problem } from '../api/client'
import { words } from '../words'
import { clock } from './time'

const SKELETON_AFTER_MS = 200

/** Grey lines where something will be, and only when it takes long enough to notice. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SKELETON_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="skeleton" role="status" aria-label={words('state.loading')}>
      {shown ? Array.from({ length: rows }, (_, i) => <div key={i} className="bone" style={{ width: `${92 - (i % 3) * 17}%` }} />) : null}
    </div>
  )
}

/** Nothing there: what will be here, and the one thing to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="strong">{title}</p>
      {children === undefined ? null : <div className="sub">{children}</div>}
    </div>
  )
}

/** What happened, what is safe, what to do. */
export function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const problem = error instanceof Problem ? error : null
  const detail = problem === null || problem.status === 0 ? words('state.notReached') : problem.message
  return (
    <div className="failed" role="alert">
      <p className="strong">{words('state.failed')}</p>
      <p className="sub">{detail}</p>
      <button type="button" className="btn sec s" onClick={retry}>
        {words('state.again')}
      </button>
    </div>
  )
}

interface Asked {
  isError: boolean
  error: Error | null
  dataUpdatedAt: number
  refetch: () => unknown
}

/** Said when what is shown could not be refreshed: it stays, with its age. */
export function Age({ query }: { query: Asked }) {
  if (!query.isError || query.dataUpdatedAt === 0) return null
  return (
    <p className="age" role="status">
      {words('state.asOf', { at: clock(query.dataUpdatedAt) })}{' '}
      <button type="button" className="link" onClick={() => query.refetch()}>
        {words('state.again')}
      </button>
    </p>
  )
}

/** The states every asked-for thing has: loading the first time, failed with nothing to show, shown (maybe of age). */
export function Loaded<T>(props: {
  query: Asked & { data: T | undefined }
  rows?: number
  children: (data: T) => ReactNode
}) {
  const { query } = props
  if (query.data === undefined) {
    return query.isError && query.error !== null ? (
      <Failed error={query.error} retry={() => query.refetch()} />
    ) : (
      <Skeleton rows={props.rows} />
    )
  }
  return (
    <>
      <Age query={query} />
      {props.children(query.data)}
    </>
  )
}

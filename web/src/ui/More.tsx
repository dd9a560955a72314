import { words } from '../words'

/** The button below a list that is told page by page; nothing where there is no further page. */
export function More({ query }: { query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> } }) {
  if (!query.hasNextPage) return null
  return (
    <button type="button" className="btn sec" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {words('state.more')}
    </button>
  )
}

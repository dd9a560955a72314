import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '../api/client'

type Watcher = () => void

/** Whether the server knows us; one refused call is enough to know that it does not. */
export class Session {
  private needed = false
  private readonly watchers = new Set<Watcher>()

  isNeeded = (): boolean => this.needed

  subscribe = (watcher: Watcher): (() => void) => {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  tell(error: unknown): void {
    if (!(error instanceof Problem) || error.status !== 401 || this.needed) return
    this.needed = true
    for (const watcher of this.watchers) watcher()
  }
}

const RETRIES_MAX = 2

export function cacheFor(session: Session): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => session.tell(error) }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (count, error) => count < RETRIES_MAX && (!(error instanceof Problem) || error.passes),
        // Live news says what is stale; asking again at every focus would only load the server.
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', onError: (error) => session.tell(error) },
    },
  })
}

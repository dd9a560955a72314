/** What went wrong, as RFC 9457 says it. Status 0 means that the server was not reached. */
export class Problem extends Error {
  readonly status: number
  readonly title: string
  readonly path: string | null

  constructor(status: number, title: string, detail: string, path: string | null = null) {
    super(detail || title)
    this.name = 'Problem'
    this.status = status
    this.title = title
    this.path = path
  }

  /** Whether the same call may succeed later without anybody changing anything. */
  get passes(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 425 || this.status === 429 || this.status >= 500
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const text = await answer.text().catch(() => '')
  try {
    const body = JSON.parse(text) as { title?: string; detail?: string; path?: string }
    return new Problem(answer.status, body.title ?? answer.statusText, body.detail ?? '', body.path ?? null)
  } catch {
    return new Problem(answer.status, answer.statusText || `HTTP ${answer.status}`, '')
  }
}

async function call(path: string, init: RequestInit): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(path, { ...init, credentials: 'same-origin' })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Problem(0, 'Not reached', '')
  }
  if (!answer.ok) throw await problemOf(answer)
  return answer
}

async function bodyOf<T>(answer: Response): Promise<T | null> {
  if (answer.status === 204) return null
  const text = await answer.text()
  return text === '' ? null : (JSON.parse(text) as T)
}

/** Reads; null stands for 204. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T | null> {
  return bodyOf<T>(await call(path, { headers: { accept: 'application/json' }, signal }))
}

/** Reads what must be there. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const found = await read<T>(path, signal)
  if (found === null) throw new Problem(204, 'Nothing there', '')
  return found
}

export async function send<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T | null> {
  return bodyOf<T>(
    await call(path, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    }),
  )
}

/** Builds `path?name=value`, leaving out what is not set. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const set = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') set.set(name, String(value))
  }
  const text = set.toString()
  return text === '' ? path : `${path}?${text}`
}

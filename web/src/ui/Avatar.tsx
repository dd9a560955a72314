/** The initials of a name: first and last word. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean)
  const first = [...(parts[0] ?? '?')][0] ?? '?'
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}

export function Avatar({ name, size = 28, me = false }: { name: string; size?: number; me?: boolean }) {
  return (
    <span
      className={me ? 'av me' : 'av'}
      style={{ width: size, height: size, fontSize: Math.max(9, Math.round(size * 0.38)) }}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  )
}

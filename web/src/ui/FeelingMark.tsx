import type { Feeling } from '../api/types'
import { words } from '../words'
import { FEELINGS } from './feelings'

/** A feeling as curve and colour; the word is beside it, or said to those who cannot see it. */
export function FeelingMark({ feeling, size = 26, quiet = false }: { feeling: Feeling; size?: number; quiet?: boolean }) {
  const look = FEELINGS[feeling]
  const middle = 12 - look.bend / 4.8
  const label = quiet ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': words(`feeling.${feeling}`) }
  return (
    <span
      className="feel"
      style={{ width: size, height: size, background: `var(--f${look.step}${look.solid ? '' : 's'})` }}
      {...label}
    >
      <svg width={size * 0.66} height={size * 0.66} viewBox="0 0 24 24" aria-hidden="true">
        <path
          d={`M4.5 ${middle} Q12 ${middle + look.bend} 19.5 ${middle}`}
          fill="none"
          stroke={look.solid ? 'var(--surface)' : `var(--f${look.step}t)`}
          strokeWidth={3}
          strokeLinecap="round"
        />
      </svg>
    </span>
  )
}

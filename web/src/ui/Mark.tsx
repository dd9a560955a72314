/** Geese in a V. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" role="img" aria-label="Skein">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <path d="M9.5 9.5 13 6.3l3.5 3.2M4.6 14.6l2.2-2.2 2.3 2.1M16.9 14.5l2.3-2.1 2.2 2.2" />
        <path d="m1.6 19.6 1.7-1.7 1.8 1.6M20.9 19.5l1.8-1.6 1.7 1.7" opacity=".55" />
      </g>
    </svg>
  )
}

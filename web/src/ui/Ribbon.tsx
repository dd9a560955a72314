import { useEffect, useId, useRef, useState } from 'react'
import { words } from '../words'
import { FEELINGS } from './feelings'
import { levelY, placed, shape, type Label, type Mark, type Reading, type RibbonBox } from './ribbon'
import { clock } from './time'

const HEIGHT = 96
const CHAR_PX = 5.6
const LABEL_CHARS_MAX = 34

/** How somebody's feeling went, with what happened and what we did; the band is how unsure each reading is. */
export function Ribbon({ name, readings, marks, now }: { name: string; readings: Reading[]; marks: Mark[]; now: number }) {
  const gradient = useId()
  const [width, figure] = useWidth()
  const box: RibbonBox = { width, height: HEIGHT, left: 56, right: 34, top: 10, bottom: 20 }
  const drawn = shape(readings, marks, now, box)
  const labels = placed(
    [
      ...drawn.points.filter((p) => p.reading.label !== '').map((p, i) => labelled(`p${i}`, p, `${clock(p.reading.at)} “${p.reading.label}”`, 'below')).sort((one, other) => other.y - one.y),
      ...drawn.marks.map((m, i) => labelled(`m${i}`, m, `${clock(m.mark.at)} ${m.mark.label}`, 'above')).reverse(),
    ],
    { ...box, width: drawn.nowX - 6 },
    drawn.drawn,
  )
  return (
    <figure className="ribbon" ref={figure} role="img" aria-label={sentence(name, readings)}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <defs>
          <linearGradient id={gradient} gradientUnits="userSpaceOnUse" x1="0" x2="0" y1={levelY(80, box)} y2={levelY(20, box)}>
            {(['DELIGHTED', 'CONTENT', 'EVEN', 'UNEASY', 'DISTRESSED'] as const).map((feeling, i) => (
              <stop key={feeling} offset={i / 4} stopColor={`var(--f${FEELINGS[feeling].step})`} />
            ))}
          </linearGradient>
        </defs>
        <line x1={box.left} x2={width} y1={levelY(50, box)} y2={levelY(50, box)} stroke="var(--line-2)" strokeDasharray="2 4" />
        {([65, 50, 27] as const).map((level) => (
          <text key={level} x="0" y={levelY(level, box) + 3.5} className="rt">
            {words(`ribbon.${level}`)}
          </text>
        ))}
        <path d={drawn.band} fill={`url(#${gradient})`} opacity="0.16" />
        <path d={drawn.path} fill="none" stroke={`url(#${gradient})`} strokeWidth="3" strokeLinecap="round" />
        <line x1={drawn.nowX} x2={drawn.nowX} y1="2" y2={HEIGHT - 2} stroke="var(--ink-3)" />
        <text x={drawn.nowX + 5} y={HEIGHT - 5} className="rt">
          {words('ribbon.now')}
        </text>
        {drawn.marks.map((m, i) => (
          <circle key={`m${i}`} cx={m.x} cy={m.y} r="3.5" fill="var(--surface)" stroke="var(--ink-3)" strokeWidth="2" />
        ))}
        {drawn.points.map((p, i) => (
          <circle key={`p${i}`} cx={p.x} cy={p.y} r="4.5" fill="var(--surface)" stroke={`var(--f${FEELINGS[p.reading.feeling].step})`} strokeWidth="2.5" />
        ))}
        {labels.map((label) => (
          <text key={label.key} x={label.x} y={label.textY} textAnchor="middle" className="rt">
            {label.text}
          </text>
        ))}
      </svg>
    </figure>
  )
}

function labelled(key: string, point: { x: number; y: number }, said: string, side: Label['side']) {
  const text = said.length > LABEL_CHARS_MAX ? `${said.slice(0, LABEL_CHARS_MAX - 1)}…` : said
  return { key, x: point.x, y: point.y, width: text.length * CHAR_PX, side, text }
}

function sentence(name: string, readings: Reading[]): string {
  const steps = readings.map((r) => words('ribbon.step', { feeling: words(`feeling.${r.feeling}`), at: clock(r.at) }))
  return words('ribbon.sentence', { name, steps: steps.slice(-6).join(', ') })
}

function useWidth(): [number, React.RefObject<HTMLElement | null>] {
  const element = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const box = element.current
    if (box === null) return
    const measure = () => {
      const style = getComputedStyle(box)
      const inner = box.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
      if (inner > 0) setWidth(inner)
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [])
  return [width, element]
}

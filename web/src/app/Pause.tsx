import { Coffee } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { usePresence } from '../api/hooks'
import { useActions } from '../ui/actions'
import { words } from '../words'

const MINUTES = [10, 30, 60] as const

/** A break with an end: one is back by itself then, and whoever waits is told when. Or without one. */
export function Pause({ isHere }: { isHere: boolean }) {
  const presence = usePresence()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const turn = () => (isHere ? setOpen((was) => !was) : presence.mutate({ presence: 'AVAILABLE' }))
  const rest = (minutes?: number) => {
    const until = minutes === undefined ? undefined : new Date(Date.now() + minutes * 60_000).toISOString()
    presence.mutate({ presence: 'BREAK', until })
    setOpen(false)
    button.current?.focus()
  }
  useActions([{ id: 'presence', label: words(isHere ? 'presence.pause' : 'presence.back'), run: turn }])
  useEffect(() => {
    if (!open) return
    box.current?.querySelector('button')?.focus()
    const outside = (event: PointerEvent) => {
      if (!(event.target instanceof Node && (box.current?.contains(event.target) || button.current?.contains(event.target)))) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])
  return (
    <div
      className="pause"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation()
          setOpen(false)
          button.current?.focus()
        }
      }}
    >
      <button
        ref={button}
        type="button"
        className="btn sec s"
        aria-label={words(isHere ? 'presence.pause' : 'presence.back')}
        aria-expanded={isHere ? open : undefined}
        onClick={turn}
      >
        <Coffee className="ic" aria-hidden="true" />
        <span className="wide">{words(isHere ? 'presence.pause' : 'presence.back')}</span>
      </button>
      {open ? (
        <div ref={box} className="card pausemenu" role="group" aria-label={words('presence.howLong')}>
          <p className="tiny muted">{words('presence.howLong')}</p>
          {MINUTES.map((minutes) => (
            <button key={minutes} type="button" className="btn gho s" onClick={() => rest(minutes)}>
              {words('presence.minutes', { minutes })}
            </button>
          ))}
          <button type="button" className="btn gho s" onClick={() => rest()}>
            {words('presence.open')}
          </button>
        </div>
      ) : null}
    </div>
  )
}

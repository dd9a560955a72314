import type { KeyboardEvent } from 'react'

export interface Tab<T extends string> {
  id: T
  label: string
  count?: number
}

/** A tab list as the ARIA practices ask: one stop, arrows move. */
export function Tabs<T extends string>(props: {
  label: string
  tabs: Tab<T>[]
  chosen: T
  panel: string
  className?: string
  onChoose: (tab: T) => void
}) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = props.tabs.findIndex((tab) => tab.id === props.chosen)
    const to = props.tabs[(at + step + props.tabs.length) % props.tabs.length]
    if (to === undefined) return
    props.onChoose(to.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${to.id}"]`)?.focus()
  }
  return (
    <div className={props.className ?? 'tabs'} role="tablist" aria-label={props.label} onKeyDown={move}>
      {props.tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          data-tab={tab.id}
          aria-selected={tab.id === props.chosen}
          aria-controls={props.panel}
          tabIndex={tab.id === props.chosen ? 0 : -1}
          onClick={() => props.onChoose(tab.id)}
        >
          {tab.label}
          {tab.count === undefined ? null : <span className="num">{tab.count}</span>}
        </button>
      ))}
    </div>
  )
}

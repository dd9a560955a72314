import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Something that can be done here: by its key, from the palette, and by a button that shows the key. */
export interface Action {
  id: string
  label: string
  key?: string
  run: () => void
}

type Watcher = () => void

/** What can be done on the screen now; the newest of two with one key wins. */
export class Actions {
  private groups: readonly (readonly Action[])[] = []
  private flat: readonly Action[] = []
  private readonly watchers = new Set<Watcher>()

  add(group: readonly Action[]): () => void {
    this.change([...this.groups, group])
    return () => this.change(this.groups.filter((other) => other !== group))
  }

  all = (): readonly Action[] => this.flat

  byKey(key: string): Action | undefined {
    return this.flat.findLast((action) => action.key === key)
  }

  subscribe = (watcher: Watcher): (() => void) => {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  private change(groups: readonly (readonly Action[])[]): void {
    this.groups = groups
    this.flat = groups.flat()
    for (const watcher of this.watchers) watcher()
  }
}

export const actions = new Actions()

/** Offers these actions while the component is on screen. */
export function useActions(offered: Action[]): void {
  const latest = useRef(offered)
  latest.current = offered
  const shape = offered.map((action) => `${action.id}|${action.key ?? ''}|${action.label}`).join('\n')
  useEffect(() => {
    const group = latest.current.map((action, i) => ({ ...action, run: () => latest.current[i]?.run() }))
    return actions.add(group)
  }, [shape])
}

export function useAllActions(): readonly Action[] {
  return useSyncExternalStore(actions.subscribe, actions.all)
}

const LETTERS_OFF = 'skein.letters-off'
const lettersWatchers = new Set<Watcher>()

export function areLettersOn(): boolean {
  return window.localStorage.getItem(LETTERS_OFF) === null
}

/** Single letters can be switched off (WCAG 2.1.4); Ctrl-K stays. */
export function setLettersOn(on: boolean): void {
  if (on) window.localStorage.removeItem(LETTERS_OFF)
  else window.localStorage.setItem(LETTERS_OFF, '1')
  for (const watcher of lettersWatchers) watcher()
}

export function useLettersOn(): boolean {
  return useSyncExternalStore((watcher) => {
    lettersWatchers.add(watcher)
    return () => lettersWatchers.delete(watcher)
  }, areLettersOn)
}

/** Whether somebody is writing there, so that letters are letters. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** The action a key press stands for, if any. */
export function actionFor(event: KeyboardEvent): Action | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return undefined
  if (!areLettersOn() || isWriting(event.target) || document.querySelector('dialog[open]') !== null) return undefined
  return actions.byKey(event.key.length === 1 ? event.key.toLowerCase() : event.key)
}

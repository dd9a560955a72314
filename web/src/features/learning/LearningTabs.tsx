import { Link } from '@tanstack/react-router'
import { useEffect, useRef, type MouseEvent } from 'react'
import { words } from '../../words'

/** Whether the screen that comes was asked for here: its tabs are new, and the focus belongs on the current one. */
let isFollowed = false

export function LearningTabs() {
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isFollowed) nav.current?.querySelector<HTMLElement>('[aria-current=page]')?.focus()
    isFollowed = false
  }, [])
  const follow = (event: MouseEvent<HTMLElement>) => {
    isFollowed = event.currentTarget.ariaCurrent !== 'page' && !event.ctrlKey && !event.metaKey
  }
  return (
    <nav ref={nav} className="subnav" aria-label={words('nav.learning')}>
      <Link to="/learning" activeOptions={{ exact: true }} onClick={follow}>
        {words('holdout.tab')}
      </Link>
      <Link to="/learning/queue" onClick={follow}>
        {words('queue.tab')}
      </Link>
      <Link to="/learning/missed" onClick={follow}>
        {words('missed.tab')}
      </Link>
      <Link to="/learning/macros" onClick={follow}>
        {words('macros.tab')}
      </Link>
      <Link to="/learning/next-best" onClick={follow}>
        {words('nextBest.tab')}
      </Link>
      <Link to="/learning/language" onClick={follow}>
        {words('language.tab')}
      </Link>
    </nav>
  )
}

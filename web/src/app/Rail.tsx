import { Link } from '@tanstack/react-router'
import { HandHeart, Keyboard, MessagesSquare, Sprout, Users, Workflow } from 'lucide-react'
import { words } from '../words'

const PLACES = [
  { to: '/desk', label: 'desk', Icon: MessagesSquare },
  { to: '/people', label: 'people', Icon: Users },
  { to: '/recoveries', label: 'right', Icon: HandHeart },
  { to: '/playbooks', label: 'playbooks', Icon: Workflow },
  { to: '/learning', label: 'learning', Icon: Sprout },
] as const

export function Rail({ onKeys }: { onKeys: () => void }) {
  return (
    <nav className="rail" aria-label={words('nav.label')}>
      {PLACES.map(({ to, label, Icon }) => (
        <Link key={to} to={to} activeOptions={{ includeSearch: false }}>
          <Icon className="ic" aria-hidden="true" />
          {words(`nav.${label}`)}
        </Link>
      ))}
      <span className="gap" />
      <button type="button" onClick={onKeys}>
        <Keyboard className="ic" aria-hidden="true" />
        {words('nav.keys')}
      </button>
    </nav>
  )
}

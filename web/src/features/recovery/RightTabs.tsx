import { Link } from '@tanstack/react-router'
import { words } from '../../words'

export function RightTabs() {
  return (
    <nav className="subnav" aria-label={words('nav.right')}>
      <Link to="/recoveries" activeOptions={{ exact: true, includeSearch: false }}>
        {words('right.tab')}
      </Link>
      <Link to="/recoveries/incidents">{words('incident.tab')}</Link>
      <Link to="/recoveries/worth">{words('worth.tab')}</Link>
    </nav>
  )
}

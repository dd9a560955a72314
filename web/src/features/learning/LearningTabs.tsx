import { Link } from '@tanstack/react-router'
import { words } from '../../words'

export function LearningTabs() {
  return (
    <nav className="subnav" aria-label={words('nav.learning')}>
      <Link to="/learning" activeOptions={{ exact: true }}>
        {words('holdout.tab')}
      </Link>
      <Link to="/learning/missed">{words('missed.tab')}</Link>
      <Link to="/learning/language">{words('language.tab')}</Link>
    </nav>
  )
}

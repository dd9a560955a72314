import { Link } from '@tanstack/react-router'
import { Mark } from '../ui/Mark'
import { words } from '../words'

export function NotFound() {
  return (
    <main className="alone">
      <Mark size={44} />
      <h1>{words('notFound.title')}</h1>
      <p className="sub">{words('notFound.hint')}</p>
      <Link to="/desk" className="btn pri">
        {words('notFound.desk')}
      </Link>
    </main>
  )
}

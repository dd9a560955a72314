import { Mark } from '../ui/Mark'
import { words } from '../words'

/** The server does not know this browser: how to get in, in the words of who started it. */
export function SessionNeeded() {
  return (
    <main className="alone">
      <Mark size={44} />
      <h1>{words('session.title')}</h1>
      <p className="sub">{words('session.hint')}</p>
      <ol className="how">
        <li>{words('session.one')}</li>
        <li>{words('session.two')}</li>
        <li>{words('session.three')}</li>
      </ol>
      <button type="button" className="btn sec" onClick={() => window.location.reload()}>
        {words('session.again')}
      </button>
    </main>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { playbooksQuery } from '../../api/queries'
import type { Playbook } from '../../api/types'
import { Empty, Loaded } from '../../ui/States'
import { words } from '../../words'
import { KillSwitch } from './KillSwitch'

export function PlaybooksScreen() {
  const query = useQuery(playbooksQuery)
  useEffect(() => {
    document.title = `${words('nav.playbooks')}, Skein`
  }, [])
  return (
    <div className="page">
      <header className="pagehead">
        <div>
          <h1>{words('playbook.title')}</h1>
          <p className="sub">{words('playbook.explain')}</p>
        </div>
      </header>
      <KillSwitch />
      <Loaded query={query} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words('playbook.none')}>{words('playbook.noneHint')}</Empty>
          ) : (
            <ul className="playbooks">
              {items.map((playbook) => (
                <Row key={`${playbook.id} ${playbook.version}`} playbook={playbook} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  )
}

function Row({ playbook }: { playbook: Playbook }) {
  return (
    <li className="card playbook">
      <div className="row">
        <h2>{playbook.title}</h2>
        <span className="chip fill">{playbook.stage.toLowerCase()}</span>
        <span className="muted small push">{words('playbook.version', { version: playbook.version, owner: playbook.owner })}</span>
      </div>
      <p className="sub">{words('playbook.goal', { goal: playbook.goal })}</p>
      <ol className="pbsteps" aria-label={words('playbook.steps')}>
        {playbook.steps.map((step) => (
          <li key={step.id} className={`kind-${step.kind.toLowerCase()}`}>
            <span className="tiny muted">{step.kind.toLowerCase().replaceAll('_', ' ')}</span>
            {step.title}
          </li>
        ))}
      </ol>
      <dl className="pbcounts small">
        {(['running', 'reached', 'missed', 'left'] as const).map((count) => (
          <div key={count}>
            <dt>{words(`playbook.${count}`)}</dt>
            <dd className="num">{playbook[count]}</dd>
          </div>
        ))}
        <div>
          <dt>{words('playbook.heldOut')}</dt>
          <dd className="num">{words('number.percent', { n: Math.round(playbook.holdOutShare * 100) })}</dd>
        </div>
      </dl>
    </li>
  )
}

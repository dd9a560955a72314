import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Version } from '../../api/playbookTypes'
import { playbooksQuery } from '../../api/queries'
import { Empty, Loaded } from '../../ui/States'
import { words } from '../../words'
import { KillSwitch } from './KillSwitch'
import { StageChip } from './StageChip'

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
              {byPlaybook(items).map((versions) => (
                <Row key={versions[0]?.id} versions={versions} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  )
}

/** The versions of each playbook together, in the order they came in. */
function byPlaybook(items: Version[]): Version[][] {
  const all = new Map<string, Version[]>()
  for (const one of items) all.set(one.id, [...(all.get(one.id) ?? []), one])
  return [...all.values()]
}

function Row({ versions }: { versions: Version[] }) {
  const told = versions.find((one) => one.stage === 'LIVE') ?? versions[0]
  if (told === undefined) return null
  const sum = (count: 'running' | 'reached' | 'missed' | 'left') => versions.reduce((all, one) => all + one[count], 0)
  return (
    <li className="card playbook">
      <div className="row">
        <h2>
          <Link className="link" to="/playbooks/$playbook" params={{ playbook: told.id }}>
            {told.title}
          </Link>
        </h2>
        <span className="muted small push">{told.owner}</span>
      </div>
      <p className="sub">{words('playbook.goal', { goal: told.goal })}</p>
      <ul className="pbversions">
        {versions.map((one) => (
          <li key={one.version} className="row small">
            <StageChip version={one} />
            <span className="muted">{words('playbook.numbered', { version: one.version })}</span>
          </li>
        ))}
      </ul>
      <ol className="pbsteps" aria-label={words('playbook.steps')}>
        {told.steps.map((step) => (
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
            <dd className="num">{sum(count)}</dd>
          </div>
        ))}
        <div>
          <dt>{words('playbook.heldOut')}</dt>
          <dd className="num">{words('number.percent', { n: Math.round(told.holdOutShare * 100) })}</dd>
        </div>
      </dl>
    </li>
  )
}

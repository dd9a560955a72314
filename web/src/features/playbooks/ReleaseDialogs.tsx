import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client'
import type { Inside, PlaybookPage, Version } from '../../api/playbookTypes'
import { insideQuery } from '../../api/queries'
import { BecauseDialog } from '../../ui/BecauseDialog'
import { words } from '../../words'

const SHARES = [10, 50, 100]

const path = (version: Version, what: string) => `/api/v1/playbooks/${encodeURIComponent(version.id)}/${version.version}/${what}`

/** For how many, and what becomes of people inside the version before. */
export function ReleaseDialog({ page, version, onClose }: { page: PlaybookPage; version: Version; onClose: () => void }) {
  const widens = page.force.version === version.version
  const shares = SHARES.filter((share) => !widens || share > page.force.share)
  const [share, setShare] = useState(shares[0] ?? 100)
  const [inside, setInside] = useState<Inside>('STAY')
  const before = widens ? page.force.rest : page.force.version
  return (
    <BecauseDialog
      title={words('release.releaseTitle', { version: version.version })}
      action={words('release.releaseFor', { share })}
      write={(because) => send('POST', path(version, 'release'), { share, inside, because })}
      onClose={onClose}
    >
      <fieldset className="pick">
        <legend>{words('release.share')}</legend>
        {shares.map((one) => (
          <label key={one} className="row">
            <input type="radio" name="share" checked={one === share} onChange={() => setShare(one)} />
            {words(`release.share${one as 10 | 50 | 100}`)}
          </label>
        ))}
      </fieldset>
      {before === 0 ? null : <InsideChoice version={version} from={before} to={version.version} inside={inside} onChoose={setInside} />}
      <p className="sub small">{words('release.watched')}</p>
    </BecauseDialog>
  )
}

/** Takes a version back. */
export function EndDialog({ page, version, end, onClose }: { page: PlaybookPage; version: Version; end: 'stop' | 'retire'; onClose: () => void }) {
  const [inside, setInside] = useState<Inside>('STAY')
  const { rest } = page.force
  return (
    <BecauseDialog
      title={words('release.stopTitle', { version: version.version })}
      action={words('release.stop')}
      write={(because) => send('POST', path(version, end), { inside, because })}
      onClose={onClose}
    >
      <p className="sub">{rest === 0 ? words('release.stopToNothing') : words('release.stopTo', { version: rest })}</p>
      <InsideChoice version={version} from={version.version} to={rest} inside={inside} onChoose={setInside} />
    </BecauseDialog>
  )
}

/** Stay, move, leave; how many there are, and who could not move. */
function InsideChoice(props: { version: Version; from: number; to: number; inside: Inside; onChoose: (inside: Inside) => void }) {
  const query = useQuery(insideQuery(props.version.id, props.from, props.to))
  const stuck = Object.entries(query.data?.stuck ?? {})
  const all: Inside[] = props.to === 0 ? ['STAY', 'LEAVE'] : ['STAY', 'MOVE', 'LEAVE']
  return (
    <fieldset className="pick">
      <legend>{words('release.insideOf', { version: props.from, people: query.data?.people ?? '…' })}</legend>
      {all.map((one) => (
        <label key={one} className="row">
          <input type="radio" name="inside" checked={one === props.inside} onChange={() => props.onChoose(one)} />
          {words(`release.insideChoice.${one}`, { version: props.from })}
        </label>
      ))}
      {props.inside === 'MOVE' && stuck.length > 0 ? (
        <p className="sub small">
          {words('release.stuck', { steps: stuck.map(([step, people]) => `${people} × ${step.replaceAll('-', ' ')}`).join(', ') })}
        </p>
      ) : null}
    </fieldset>
  )
}

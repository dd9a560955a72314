import type { Version } from '../../api/playbookTypes'
import { words } from '../../words'

/** How far a version has come; a live one says for how many people. */
export function StageChip({ version }: { version: Version }) {
  const isFinishing = version.stage === 'RETIRED' && version.running > 0
  const said = isFinishing ? words('release.finishing') : words(`release.stage.${version.stage}`)
  return (
    <span className={`chip stage-${version.stage.toLowerCase()}`}>
      {version.stage === 'LIVE' ? words('release.liveFor', { share: version.share }) : said}
    </span>
  )
}

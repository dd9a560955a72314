import { STAGES, type Stage } from '../../api/recoveryTypes'
import { dayClock, exact } from '../../ui/time'
import { words } from '../../words'

/** The six steps in a line: which were reached, and when. The word tells it, the mark only repeats it. */
export function Steps({ steps, now, brief = false }: { steps: Partial<Record<Stage, string>>; now: number; brief?: boolean }) {
  return (
    <ol className={brief ? 'rsteps brief' : 'rsteps'} aria-label={words('right.steps')}>
      {STAGES.map((stage) => {
        const at = steps[stage]
        return (
          <li key={stage} className={at === undefined ? undefined : 'done'}>
            <i aria-hidden="true" />
            <span className={brief ? 'hidden' : undefined}>{words(`stage.${stage}`)}</span>
            {at === undefined ? (
              <span className={brief ? 'hidden' : 'tiny muted'}>{words('right.notYet')}</span>
            ) : (
              <time className={brief ? 'hidden' : 'tiny muted'} dateTime={at} title={exact(at)}>
                {dayClock(at, now)}
              </time>
            )}
          </li>
        )
      })}
    </ol>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client'
import { killSwitchQuery } from '../../api/queries'
import { BecauseDialog } from '../../ui/BecauseDialog'
import { words } from '../../words'

/** Stops everything we would send by ourselves; said large when it is on. */
export function KillSwitch() {
  const query = useQuery(killSwitchQuery)
  const [asking, setAsking] = useState(false)
  const isOn = query.data?.on ?? false
  if (query.data === undefined) return null
  return (
    <div className={isOn ? 'killed on' : 'killed'}>
      <div>
        <b className="strong">{words(isOn ? 'kill.on' : 'kill.off')}</b>
        <div className="small sub">{isOn && query.data.because ? query.data.because : words(isOn ? 'kill.onHint' : 'kill.offHint')}</div>
      </div>
      <button type="button" className={isOn ? 'btn pri s push' : 'btn sec s push'} onClick={() => setAsking(true)}>
        {words(isOn ? 'kill.start' : 'kill.stop')}
      </button>
      {asking ? (
        <BecauseDialog
          title={words(isOn ? 'kill.startTitle' : 'kill.stopTitle')}
          action={words(isOn ? 'kill.start' : 'kill.stop')}
          write={(because) => send('PUT', '/api/v1/settings/kill-switch', { on: !isOn, because })}
          onClose={() => setAsking(false)}
        >
          <p className="sub">{words(isOn ? 'kill.startExplain' : 'kill.stopExplain')}</p>
        </BecauseDialog>
      ) : null}
    </div>
  )
}

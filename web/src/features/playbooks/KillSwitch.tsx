import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client'
import { killSwitchQuery, names } from '../../api/queries'
import { Dialog } from '../../ui/Dialog'
import { words } from '../../words'

/** Stops everything we would send by ourselves; said large when it is on. */
export function KillSwitch() {
  const query = useQuery(killSwitchQuery)
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [because, setBecause] = useState('')
  const isOn = query.data?.on ?? false
  const write = useMutation({
    mutationFn: () => send('PUT', '/api/v1/settings/kill-switch', { on: !isOn, because: because.trim() }),
    onSuccess: async () => {
      setAsking(false)
      setBecause('')
      await cache.invalidateQueries({ queryKey: names.killSwitch })
    },
  })
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
        <Dialog title={words(isOn ? 'kill.startTitle' : 'kill.stopTitle')} onClose={() => setAsking(false)}>
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault()
              write.mutate()
            }}
          >
            <p className="sub">{words(isOn ? 'kill.startExplain' : 'kill.stopExplain')}</p>
            <label>
              {words('lead.because')}
              <input className="field" required value={because} onChange={(event) => setBecause(event.target.value)} />
            </label>
            {write.isError ? <p className="bad">{words('state.writeFailed', { detail: write.error.message })}</p> : null}
            <div className="foot">
              <button type="button" className="btn gho" onClick={() => setAsking(false)}>
                {words('dialog.cancel')}
              </button>
              <button type="submit" className="btn pri" disabled={because.trim() === '' || write.isPending}>
                {words(isOn ? 'kill.start' : 'kill.stop')}
              </button>
            </div>
          </form>
        </Dialog>
      ) : null}
    </div>
  )
}

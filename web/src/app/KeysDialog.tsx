import { Dialog } from '../ui/Dialog'
import { setLettersOn, useAllActions, useLettersOn } from '../ui/actions'
import { Switch } from '../ui/Switch'
import { words } from '../words'

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const isOn = useLettersOn()
  const keyed = useAllActions().filter((action) => action.key !== undefined)
  return (
    <Dialog title={words('keys.title')} onClose={onClose}>
      <dl className="keys-list">
        {keyed.map((action) => (
          <KeyRow key={action.id} keys={[action.key === '?' ? '?' : (action.key ?? '').toUpperCase()]} label={action.label} />
        ))}
        <KeyRow keys={['Tab']} label={words('keys.tab')} />
        <KeyRow keys={['Ctrl', '↵']} label={words('keys.send')} />
        <KeyRow keys={['Ctrl', 'K']} label={words('keys.palette')} />
        <KeyRow keys={['Esc']} label={words('keys.escape')} />
      </dl>
      <div className="row">
        <Switch checked={isOn} label={words('keys.letters')} onChange={setLettersOn} />
        <span>
          {words('keys.letters')}
          <span className="tiny muted block">{words('keys.lettersHint')}</span>
        </span>
      </div>
      <div className="foot">
        <button type="button" className="btn pri" onClick={onClose}>
          {words('dialog.close')}
        </button>
      </div>
    </Dialog>
  )
}

function KeyRow({ keys, label }: { keys: string[]; label: string }) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{label}</dd>
    </>
  )
}

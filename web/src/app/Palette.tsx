import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CornerDownLeft, User } from 'lucide-react'
import { useDeferredValue, useState, type KeyboardEvent } from 'react'
import { peopleQuery } from '../api/queries'
import { useAllActions } from '../ui/actions'
import { Dialog } from '../ui/Dialog'
import { words } from '../words'

interface Choice {
  id: string
  label: string
  detail: string
  key?: string
  person: boolean
  run: () => void
}

const PEOPLE_SHOWN = 6
const PEOPLE_FROM_CHARS = 2

/** Everything that can be done here, and everybody: type, arrows, Enter. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const choices = useChoices(typed)
  const chosen = choices[Math.min(at, choices.length - 1)]
  const go = (choice: Choice | undefined) => {
    if (choice === undefined) return
    onClose()
    // After the dialog has given the focus back, so that what runs may take it.
    setTimeout(choice.run, 0)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((old) => Math.min(choices.length - 1, Math.max(0, old + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      go(chosen)
    }
  }
  return (
    <Dialog title={words('palette.title')} className="palette" bare onClose={onClose}>
      <input
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls="palette"
        aria-activedescendant={chosen === undefined ? undefined : `choice-${chosen.id}`}
        aria-label={words('palette.open')}
        placeholder={words('palette.open')}
        value={typed}
        onKeyDown={onKey}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
      />
      <ul id="palette" role="listbox" aria-label={words('palette.title')}>
        {choices.map((choice) => (
          <li
            key={choice.id}
            id={`choice-${choice.id}`}
            role="option"
            aria-selected={choice === chosen}
            onClick={() => go(choice)}
          >
            {choice.person ? <User className="ic" aria-hidden="true" /> : <CornerDownLeft className="ic" aria-hidden="true" />}
            <span>{choice.label}</span>
            <span className="muted small">{choice.detail}</span>
            {choice.key === undefined ? null : <kbd className="push">{choice.key.toUpperCase()}</kbd>}
          </li>
        ))}
      </ul>
      {choices.length === 0 ? <p className="none">{words('palette.none')}</p> : null}
    </Dialog>
  )
}

function useChoices(typed: string): Choice[] {
  const navigate = useNavigate()
  const offered = useAllActions()
  const asked = useDeferredValue(typed.trim())
  const found = useInfiniteQuery({ ...peopleQuery(asked), enabled: asked.length >= PEOPLE_FROM_CHARS })
  const sought = typed.trim().toLowerCase()
  const doing = offered
    .filter((action) => action.label.toLowerCase().includes(sought))
    .map((action) => ({ ...action, detail: '', person: false }))
  const people = (sought === '' ? [] : (found.data?.pages.flatMap((page) => page.items) ?? [])).slice(0, PEOPLE_SHOWN).map((person) => ({
    id: `person-${person.id}`,
    label: person.name ?? person.email ?? words('person.unknown'),
    detail: person.name === null ? '' : (person.email ?? ''),
    person: true,
    run: () => void navigate({ to: '/people/$person', params: { person: person.id } }),
  }))
  // What is meant by the beginning of a word comes before whoever has the letters somewhere in an address.
  const isMeant = (choice: Choice) => ` ${choice.label.toLowerCase()}`.includes(` ${sought}`)
  return [...doing.filter(isMeant), ...people, ...doing.filter((choice) => !isMeant(choice))]
}

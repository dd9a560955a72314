import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { words } from '../words'
import { Dialog } from './Dialog'

/** Asks for the reason of a change; closes, and has everything asked for anew, once the change is written. */
export function BecauseDialog(props: {
  title: string
  action: string
  hint?: string
  /** What is asked for, where it is not the reason. */
  label?: string
  incomplete?: boolean
  write: (because: string) => Promise<unknown>
  onClose: () => void
  children: ReactNode
}) {
  const [text, setText] = useState('')
  const because = text.trim()
  const cache = useQueryClient()
  const write = useMutation({
    mutationFn: () => props.write(because),
    onSuccess: () => {
      props.onClose()
      return cache.invalidateQueries()
    },
  })
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          write.mutate()
        }}
      >
        {props.children}
        <label>
          {props.label ?? words('lead.because')}
          <input className="field" required value={text} placeholder={props.hint} onChange={(event) => setText(event.target.value)} />
        </label>
        {write.isError ? <p className="bad">{words('state.writeFailed', { detail: write.error.message })}</p> : null}
        <div className="foot">
          <button type="button" className="btn gho" onClick={props.onClose}>
            {words('dialog.cancel')}
          </button>
          <button type="submit" className="btn pri" disabled={props.incomplete || because === '' || write.isPending}>
            {props.action}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

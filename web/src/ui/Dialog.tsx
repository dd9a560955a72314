import { useEffect, useId, useRef, type ReactNode } from 'react'

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function Dialog(props: { title: string; className?: string; bare?: boolean; onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    const before = document.activeElement
    const dialog = box.current
    dialog?.showModal()
    // The browser takes the first of a row of choices; the keyboard belongs on the one that is chosen.
    const first = document.activeElement
    if (first instanceof HTMLInputElement && first.type === 'radio' && !first.checked) {
      dialog?.querySelector<HTMLElement>(`input[name="${first.name}"]:checked`)?.focus()
    }
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={box}
      className={props.className}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
      onClick={(event) => {
        if (event.target === box.current) props.onClose()
      }}
    >
      <div className={props.bare ? undefined : 'dlg'}>
        <h2 id={title} className={props.bare ? 'hidden' : undefined}>
          {props.title}
        </h2>
        {props.children}
      </div>
    </dialog>
  )
}

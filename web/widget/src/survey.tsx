/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Asked } from './line'
import { WORDS } from './words'

const STEPS = [1, 2, 3, 4, 5]

/** Two questions where the talk was; either may be left open. */
export function Survey(props: { asked: Asked; onAnswer: (heard: number | null, solved: boolean | null, words: string) => void }) {
  const [heard, setHeard] = useState<number | null>(null)
  const [solved, setSolved] = useState<boolean | null>(null)
  const [words, setWords] = useState('')
  return (
    <form
      class="survey"
      onSubmit={(event) => {
        event.preventDefault()
        props.onAnswer(heard, solved, words.trim())
      }}
    >
      {props.asked.questions.map((question) => (
        <fieldset key={question.id}>
          <legend>{question.text}</legend>
          <div class="scale">
            {question.id === 'heard'
              ? STEPS.map((step) => (
                  <label key={step}>
                    <input type="radio" name="heard" checked={heard === step} onChange={() => setHeard(step)} />
                    {step}
                  </label>
                ))
              : [true, false].map((is) => (
                  <label key={String(is)}>
                    <input type="radio" name="solved" checked={solved === is} onChange={() => setSolved(is)} />
                    {is ? WORDS.yes : WORDS.no}
                  </label>
                ))}
          </div>
          {question.id === 'heard' ? (
            <div class="ends">
              <span>1: {WORDS.heardLow}</span>
              <span>5: {WORDS.heardHigh}</span>
            </div>
          ) : null}
        </fieldset>
      ))}
      <textarea rows={2} aria-label={WORDS.surveyWords} placeholder={WORDS.surveyWords} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      <button type="submit" class="send" disabled={heard === null && solved === null}>
        {WORDS.surveySend}
      </button>
    </form>
  )
}

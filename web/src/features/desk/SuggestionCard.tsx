import { Link } from '@tanstack/react-router'
import { BookOpen, Check, Minus, Sparkles } from 'lucide-react'
import type { Suggestion, Tone } from '../../api/assistTypes'
import { words } from '../../words'
import type { useTone } from './useTone'

const TONES: Tone[] = ['warmer', 'shorter']
/** What is asked of words before they are shown; that they help is left to the answer itself. */
const ASKED = ['heard', 'acknowledged'] as const
type Asked = (typeof ASKED)[number]

/** The machine's proposal: violet, with its reason, its sources and what was read in it, and never sent by itself. */
export function SuggestionCard(props: { suggestion: Suggestion; tone: ReturnType<typeof useTone>; onUse: () => void }) {
  const { suggestion, tone } = props
  const checks = ASKED.flatMap((facet: Asked) => {
    const read = suggestion.checks.find((one) => one.facet === facet)
    return read === undefined ? [] : [{ facet, passed: read.passed }]
  })
  const says = tone.error === null ? tone.refused : words('state.writeFailed', { detail: tone.error.message })
  return (
    <section className="sugg" aria-label={words('suggestion.title')}>
      <div className="sh">
        <span className="mi" aria-hidden="true">
          <Sparkles className="ic" />
        </span>
        <b className="strong">{words(suggestion.macro ? 'suggestion.macro' : 'suggestion.title')}</b>
        <span className="tiny because">{suggestion.macro ? credit(suggestion.macro) : suggestion.because}</span>
      </div>
      <p id="suggested">{tone.text}</p>
      <div className="sf">
        <button type="button" className="btn m s" onClick={props.onUse} aria-describedby="suggested">
          {words('suggestion.use')} <kbd>Tab</kbd>
        </button>
        {TONES.map((one) => (
          <button key={one} type="button" className="btn gho s" disabled={tone.isPending} aria-pressed={tone.tone === one} onClick={() => tone.ask(one)}>
            {words(`suggestion.${one}`)}
          </button>
        ))}
        {checks.length === 0 ? null : (
          <ul className="checks tiny" aria-label={words('suggestion.checks')}>
            {checks.map((one) => (
              <li key={one.facet}>
                {one.passed ? <Check className="ic s" aria-hidden="true" /> : <Minus className="ic s" aria-hidden="true" />}
                {words(one.passed ? `suggestion.${one.facet}` : `suggestion.not.${one.facet}`)}
              </li>
            ))}
          </ul>
        )}
        {suggestion.sources.length === 0 ? null : (
          <span className="tiny sub push">
            {words('suggestion.from')} <BookOpen className="ic s" aria-hidden="true" />{' '}
            {suggestion.sources.map((source, i) => (
              <span key={source.article}>
                {i === 0 ? '' : ', '}
                <Link className="link" to="/knowledge/$article" params={{ article: source.article }}>
                  {source.title}
                </Link>
              </span>
            ))}
          </span>
        )}
      </div>
      <p className="tiny sub tonesaid" role="status" hidden={says === '' && tone.by === ''}>
        {says === '' ? words('suggestion.by', { model: tone.by }) : says}
      </p>
    </section>
  )
}

function credit(macro: NonNullable<Suggestion['macro']>): string {
  return words('suggestion.credit', { names: macro.credit.join(', '), title: macro.title })
}

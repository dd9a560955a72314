import { BookOpen, Sparkles } from 'lucide-react'
import type { Suggestion } from '../../api/types'
import { words } from '../../words'

/** The machine's proposal: violet, with its reason and its sources, and never sent by itself. */
export function SuggestionCard({ suggestion, onUse }: { suggestion: Suggestion; onUse: () => void }) {
  return (
    <section className="sugg" aria-label={words('suggestion.title')}>
      <div className="sh">
        <span className="mi" aria-hidden="true">
          <Sparkles className="ic" />
        </span>
        <b className="strong">{words('suggestion.title')}</b>
        <span className="tiny because">{suggestion.because}</span>
      </div>
      <p id="suggested">{suggestion.text}</p>
      <div className="sf">
        <button type="button" className="btn m s" onClick={onUse} aria-describedby="suggested">
          {words('suggestion.use')} <kbd>Tab</kbd>
        </button>
        {suggestion.sources.length === 0 ? null : (
          <span className="tiny sub push">
            {words('suggestion.from')} <BookOpen className="ic s" aria-hidden="true" />{' '}
            {suggestion.sources.map((source) => source.title).join(', ')}
          </span>
        )}
      </div>
    </section>
  )
}

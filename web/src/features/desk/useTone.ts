import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client'
import { names } from '../../api/queries'
import type { Said, Suggestion, Tone } from '../../api/assistTypes'

/** Warmer or shorter words for a suggestion, as they are shown now. A new suggestion begins anew. */
export function useTone(conversation: string, suggestion: Suggestion | null) {
  const cache = useQueryClient()
  const [asked, setAsked] = useState<{ of: string; tone: Tone; said: Said } | null>(null)
  const wish = useMutation({
    mutationFn: async (tone: Tone) => {
      const said = await send<Said>('POST', `/api/v1/conversations/${encodeURIComponent(conversation)}/suggestion/${tone}`, {})
      return { tone, said }
    },
    onSuccess: ({ tone, said }) => {
      if (said !== null && suggestion !== null) setAsked({ of: suggestion.id, tone, said })
    },
    // It is gone when the customer wrote again, or a colleague answered.
    onError: () => cache.invalidateQueries({ queryKey: names.suggestion(conversation) }),
  })
  const now = asked !== null && asked.of === suggestion?.id ? asked : null
  return {
    text: now?.said.changed ? now.said.text : (suggestion?.text ?? null),
    tone: now?.said.changed ? now.tone : (suggestion?.tone ?? null),
    by: now === null ? (suggestion?.by ?? '') : now.said.by,
    refused: now?.said.refused ?? '',
    error: wish.error,
    isPending: wish.isPending,
    ask: (tone: Tone) => wish.mutate(tone),
  }
}

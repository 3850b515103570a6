import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { AnswerGiven, KeptFinding } from '#domain/review/finding-answer.ts';
import { answerTexts } from '#i18n/web/answer-texts.ts';

import { api, client } from '../api/client.ts';
import { announce } from '../shell/announcer.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { toast } from '../ui/toast.tsx';

export type Answered = { readonly edition: string; readonly finding: KeptFinding };

const asked = ({ edition, finding: { key, answers } }: Answered) => ({ edition, key, answers });

/** Answers to findings: one or many at a time, and taking them back. Everything that shows findings is asked for anew. */
export function useAnswers() {
  const text = useTexts(answerTexts);
  const queries = useQueryClient();
  const renew = async (): Promise<void> => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.findings.key() }),
      queries.invalidateQueries({ queryKey: api.editions.key() }),
      queries.invalidateQueries({ queryKey: api.thread.key() }),
    ]);
  };
  const takeBack = useMutation({
    mutationFn: (items: readonly Answered[]) =>
      client.findings.takeBack({ requestId: crypto.randomUUID(), items: items.map(asked) }),
    onSuccess: () => {
      announce(text.tookBack);
    },
    onSettled: renew,
  });
  const give = useMutation({
    mutationFn: ({ items, answer }: { readonly items: readonly Answered[]; readonly answer: AnswerGiven }) =>
      client.findings.answer({ requestId: crypto.randomUUID(), items: items.map(asked), answer }),
    onSuccess: (_, { items, answer }) => {
      // Each now carries one answer more, or two where the one before it was taken back.
      const now = items.map(({ edition, finding }) => ({
        edition,
        finding: { ...finding, answers: finding.answers + (finding.answer === null ? 1 : 2) },
      }));
      toast(text[answer.kind](items.length), {
        label: text.undo,
        run: () => {
          takeBack.mutate(now);
        },
      });
    },
    onSettled: renew,
  });
  return { give, takeBack };
}

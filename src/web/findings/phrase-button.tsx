import { useMutation } from '@tanstack/react-query';

import { answerTexts } from '#i18n/web/answer-texts.ts';

import { client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';

type Properties = { readonly edition: string; readonly findingKey: string };

/** Asks the municipality's own language service for a wording; shown only where one is set up. Changes nothing. */
export function PhraseButton({ edition, findingKey }: Properties) {
  const text = useTexts(answerTexts);
  const phrase = useMutation({
    mutationFn: () => client.editions.phrase({ id: edition, requestId: crypto.randomUUID(), key: findingKey }),
  });
  const { data } = phrase;
  return (
    <div className="no-print">
      <Button
        variant="quiet"
        busy={phrase.isPending}
        onClick={() => {
          phrase.mutate();
        }}
      >
        {text.phrase}
      </Button>
      <div role="status">
        {data?.suggestion !== undefined && data.suggestion !== null && (
          <>
            <blockquote className="phrased" lang="sv">
              {data.suggestion}
            </blockquote>
            <p className="small soft">{text.phrasedHelp}</p>
          </>
        )}
        {data?.because !== undefined && data.because !== null && (
          <p className="small">{text.notPhrased[data.because]}</p>
        )}
        {phrase.isError && (
          <p className="field-error">{problemOf(phrase.error).detail || text.notPhrased.unreachable}</p>
        )}
      </div>
    </div>
  );
}

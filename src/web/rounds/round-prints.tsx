import { useMutation } from '@tanstack/react-query';

import { PrintChoice, orderedChoices } from '#domain/rounds/print-choice.ts';
import type { RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { StyleFields } from '../economy/style-fields.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { CheckLine } from './check-line.tsx';
import { useRoundChange } from './use-round-change.ts';

/** What the documents of the round print besides what they always print. */
export function RoundPrints({ view }: { readonly view: RoundView }) {
  const text = useTexts(roundTexts);
  const changed = useRoundChange();
  const choose = useMutation(api.rounds.choosePrints.mutationOptions({ onSuccess: () => changed(text.printsSaved) }));
  const may = view.allowed.includes('round.run') && view.closedAt === null;
  const { id, version, prints, tableStyle } = view;
  return (
    <section className="stack round-prints">
      <h2>{text.prints}</h2>
      <p className="soft measure">{text.printsHelp}</p>
      {choose.isError && <ProblemView error={choose.error} />}
      {may ? (
        PrintChoice.options.map((option) => (
          <CheckLine
            key={option}
            label={text.printChoices[option]}
            checked={prints.includes(option)}
            onChange={(on) => {
              const next = on ? [...prints, option] : prints.filter((one) => one !== option);
              choose.mutate({ id, requestId: crypto.randomUUID(), version, prints: orderedChoices(next) });
            }}
          />
        ))
      ) : (
        <ul>
          {prints.length === 0 ? (
            <li className="soft">{text.printsNone}</li>
          ) : (
            prints.map((option) => <li key={option}>{text.printChoices[option]}</li>)
          )}
        </ul>
      )}
      {may && (
        <details>
          <summary>{text.tableStyle}</summary>
          <p className="soft measure">{text.tableStyleHelp}</p>
          <div className="row row-end">
            <StyleFields
              style={tableStyle}
              none={text.asUsual}
              onChange={(style) => {
                choose.mutate({ id, requestId: crypto.randomUUID(), version, prints, tableStyle: style });
              }}
            />
          </div>
        </details>
      )}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';

import { phrasingFaults, USUAL_PHRASES } from '#domain/economy/report-tables/phrasing-rules.ts';
import type { PhrasingRules } from '#domain/economy/report-tables/phrasing-rules.ts';
import { exampleSentences } from '#domain/economy/report-tables/propose-sentence.ts';
import { phraseTexts } from '#i18n/web/phrase-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { useEconomyPlaces } from './economy-filters.tsx';
import { useEconomyYear } from './economy-years.ts';

const FIELDS = ['surplus', 'deficit', 'none', 'unchanged', 'improved', 'worse'] as const;

type Properties = {
  /** Null: as is usual. */
  readonly phrases: PhrasingRules | null;
  readonly onChange: (phrases: PhrasingRules | null) => void;
};

/** How the municipality phrases the first sentence about an area, with faults and real sentences while one writes. */
export function PhraseFields({ phrases, onChange }: Properties) {
  const text = useTexts(phraseTexts);
  const own = phrases ?? USUAL_PHRASES;
  const faults = phrasingFaults(own);
  return (
    <details>
      <summary>{text.title}</summary>
      <p className="soft measure">{text.help}</p>
      <div className="stack">
        {FIELDS.map((field) => (
          <TextArea
            key={field}
            label={text.fields[field]}
            rows={2}
            maxLength={400}
            value={own[field]}
            onChange={(phrase) => {
              onChange({ ...own, [field]: phrase });
            }}
          />
        ))}
        {faults.length > 0 && (
          <ul className="field-error" role="status">
            {faults.map(({ message, remedy, field }) => (
              <li key={`${field ?? ''} ${message}`}>
                <strong>{field}:</strong> {message} {remedy}
              </li>
            ))}
          </ul>
        )}
        {faults.length === 0 && <Preview phrases={own} />}
        {phrases !== null && (
          <div>
            <Button
              onClick={() => {
                onChange(null);
              }}
            >
              {text.usual}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

/** Sentences of the newest forecast of one's own organisation. */
function Preview({ phrases }: { readonly phrases: PhrasingRules }) {
  const text = useTexts(phraseTexts);
  const { year } = useEconomyYear(undefined);
  const { places } = useEconomyPlaces();
  const organisation = places[0]?.id;
  const rollup = useQuery({
    ...api.forecasts.rollup.queryOptions({ input: { year: year ?? 0, organisation: organisation ?? '' } }),
    enabled: year !== undefined && organisation !== undefined,
  });
  const chart = useQuery({
    ...api.economy.chart.queryOptions({ input: { year: year ?? 0 } }),
    enabled: year !== undefined,
  });
  if (rollup.data === undefined || chart.data === undefined) return null;
  const nameOf = (area: string): string => chart.data.areas.find(({ code }) => code === area)?.name ?? area;
  const standings = rollup.data.areas.map(({ area, deviation, change }) => ({
    area,
    name: nameOf(area),
    deviation,
    change,
  }));
  return (
    <div>
      <p>
        <strong>{text.preview(rollup.data.organisation.name)}</strong>
      </p>
      <ul lang="sv">
        {exampleSentences(standings, phrases).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

import type { AreaDeviation } from '#domain/economy/decide-forecast.ts';
import { printedDeviation } from '#domain/economy/deviation.ts';
import type { ForecastNote } from '#domain/economy/forecast.ts';
import type { ForecastSheet } from '#domain/economy/forecast-view.ts';
import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { emptyNote, fromThousands, inThousands, thousands } from './forecast-draft.ts';
import { useDeviationWord } from './forecast-standing.tsx';

type Properties = {
  readonly deviations: readonly AreaDeviation[];
  readonly notes: readonly ForecastNote[];
  readonly tried: boolean;
  readonly locked: boolean;
  readonly settings: ForecastSheet['settings'];
  readonly nameOf: (area: string) => string;
  readonly onChange: (notes: readonly ForecastNote[]) => void;
};

/** Cause and action of each area that parts from its budget by more than the municipality's limit. */
export function ForecastNotes({ deviations, notes, tried, locked, settings, nameOf, onChange }: Properties) {
  const text = useTexts(forecastTexts);
  const word = useDeviationWord();
  const set = (note: ForecastNote): void => {
    onChange([...notes.filter(({ area }) => area !== note.area), note]);
  };
  return (
    <section aria-labelledby="forecast-notes">
      <h2 id="forecast-notes">{text.causes}</h2>
      {deviations.length === 0 && <p className="soft">{text.noCauses}</p>}
      {deviations.map(({ area, deviation, needsAction }) => {
        const note = notes.find((one) => one.area === area) ?? emptyNote(area);
        const name = nameOf(area);
        return (
          <fieldset key={area} className="forecast-note">
            <legend>
              {text.areaDeviation(name, thousands(printedDeviation(deviation, settings)), word(deviation))}
            </legend>
            <TextArea
              label={text.cause(name)}
              rows={2}
              disabled={locked}
              maxLength={2000}
              error={tried && note.cause.trim() === '' ? text.missingCause : null}
              value={note.cause}
              onChange={(cause) => {
                set({ ...note, cause });
              }}
            />
            {needsAction && (
              <>
                <TextArea
                  label={text.action(name)}
                  rows={2}
                  disabled={locked}
                  maxLength={2000}
                  error={tried && note.action.trim() === '' ? text.missingAction : null}
                  value={note.action}
                  onChange={(action) => {
                    set({ ...note, action });
                  }}
                />
                <div className="forecast-effect">
                  <Field
                    label={text.effect(name)}
                    help={text.effectHelp}
                    inputMode="decimal"
                    disabled={locked}
                    maxLength={30}
                    defaultValue={note.effect === null ? '' : inThousands(note.effect)}
                    onChange={(effect) => {
                      set({ ...note, effect: fromThousands(effect) });
                    }}
                  />
                  <Field
                    label={text.effectDay(name)}
                    type="date"
                    disabled={locked}
                    value={note.effectDay ?? ''}
                    onChange={(day) => {
                      set({ ...note, effectDay: day === '' ? null : day });
                    }}
                  />
                </div>
              </>
            )}
          </fieldset>
        );
      })}
    </section>
  );
}

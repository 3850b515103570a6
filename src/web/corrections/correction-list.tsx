import type { Correction } from '#domain/editions/edition-view.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { correctionTexts } from '#i18n/web/correction-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import type { Place, SaveResult } from './editing.tsx';
import { useFieldName } from './use-field-name.ts';

type Properties = {
  readonly corrections: readonly Correction[];
  readonly document: SteeringDocument;
  readonly onGo: (place: Place) => void;
  readonly onWithdraw?: ((id: string) => Promise<SaveResult>) | undefined;
};

const nameOf = (document: SteeringDocument, { thing, thingId }: Correction): string => {
  if (thing === 'goal') return document.goals.find(({ id }) => id === thingId)?.title ?? '';
  if (thing === 'indicator') return document.indicators.find(({ id }) => id === thingId)?.name ?? '';
  if (thing === 'activity') return document.activities.find(({ id }) => id === thingId)?.title ?? '';
  if (thing === 'table') return document.tables.find(({ id }) => id === thingId)?.title ?? '';
  return document.texts.find(({ id }) => id === thingId)?.heading ?? '';
};

/** Every correction with what is printed, what it reads now, who and when; each can be gone to and taken back. */
export function CorrectionList({ corrections, document, onGo, onWithdraw }: Properties) {
  const text = useTexts(correctionTexts);
  const fieldName = useFieldName();
  const { moment } = useFormats();
  if (corrections.length === 0) return <p className="soft">{text.none}</p>;
  return (
    <ul className="correction-list">
      {corrections.map((correction) => (
        <li key={correction.id}>
          <p>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                onGo({ thing: correction.thing, id: correction.thingId, field: correction.field });
              }}
            >
              {text.things[correction.thing]}: {nameOf(document, correction)}
            </button>
          </p>
          <p className="small">
            {fieldName(correction.field)}: <del>{correction.before ?? '–'}</del> <ins>{correction.after ?? '–'}</ins>
          </p>
          <p className="soft small">
            {correction.by}, {moment(correction.at)}
            {onWithdraw !== undefined && (
              <Button
                variant="quiet"
                icon="undo"
                className="button-small"
                onClick={() => void onWithdraw(correction.id)}
              >
                {text.withdraw}
              </Button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

import { economyChartTexts } from '#i18n/web/economy-chart-texts.ts';
import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Field } from '../ui/field.tsx';

type Named = { readonly code: string; readonly name: string };
type Properties<T extends Named> = {
  readonly of: T;
  readonly row: number;
  readonly locked: boolean;
  readonly onChange: (next: T) => void;
};

/** The cells of a row of the chart that areas and kinds have alike. */
export function CodeAndName<T extends Named>({ of, row, locked, onChange }: Properties<T>) {
  const text = useTexts(economyChartTexts);
  const { cellLabel } = useTexts(economyMappingTexts);
  return (
    <>
      <td>
        <Field
          hideLabel
          label={cellLabel(text.code, row)}
          disabled={locked}
          maxLength={63}
          value={of.code}
          onChange={(code) => {
            onChange({ ...of, code });
          }}
        />
      </td>
      <td className="economy-edit-name">
        <Field
          hideLabel
          label={cellLabel(text.name, row)}
          disabled={locked}
          maxLength={200}
          value={of.name}
          onChange={(name) => {
            onChange({ ...of, name });
          }}
        />
      </td>
    </>
  );
}

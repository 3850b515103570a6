import { CellSeparator, TextEncoding } from '#domain/economy/figure-layout.ts';
import type { FigureLayout, TablePreview } from '#domain/economy/figure-layout.ts';
import { guessLayout } from '#domain/economy/layout-trial.ts';
import { layoutTexts } from '#i18n/web/layout-texts.ts';

import { oneIn } from '../shell/search-values.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Select } from '../ui/field.tsx';

type Properties = {
  readonly preview: TablePreview;
  readonly layout: FigureLayout;
  readonly onReading: (change: Partial<Pick<FigureLayout, 'sheet' | 'encoding' | 'separator'>>) => void;
  readonly onChange: (layout: FigureLayout) => void;
};

const NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'Latin-1 (ISO 8859-1)',
  cp437: 'PC8 (CP437)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

/** How lines, cells, letters and amounts are read, before any column has a meaning. */
export function LayoutReading({ preview, layout, onReading, onChange }: Properties) {
  const text = useTexts(layoutTexts);
  const isText = preview.format === 'csv';
  const found = oneIn(TextEncoding.options, preview.encoding);
  return (
    <fieldset className="layout-fields">
      <legend>{text.howRead}</legend>
      <Select
        label={text.headerRow}
        value={String(layout.headerRow)}
        options={preview.lines.map((_, index) => ({ value: String(index + 1), label: String(index + 1) }))}
        onChange={(row) => {
          // Another heading row has other columns: they are guessed anew below it.
          onChange(guessLayout(preview, layout.name, Number(row)));
        }}
      />
      {preview.sheets.length > 1 && (
        <Select
          label={text.sheet}
          value={layout.sheet ?? preview.sheets[0] ?? ''}
          options={preview.sheets.map((name) => ({ value: name, label: name }))}
          onChange={(sheet) => {
            onReading({ sheet });
          }}
        />
      )}
      {isText && (
        <>
          <Select
            label={text.encoding}
            help={text.encodingHelp}
            value={layout.encoding ?? ''}
            options={[
              { value: '', label: text.auto(found === undefined ? '' : NAMES[found]) },
              ...TextEncoding.options.map((one) => ({ value: one, label: NAMES[one] })),
            ]}
            onChange={(one) => {
              onReading({ encoding: oneIn(TextEncoding.options, one) });
            }}
          />
          <Select
            label={text.separator}
            value={layout.separator ?? ''}
            options={[
              { value: '', label: text.auto(preview.separator === null ? '' : text.separators[preview.separator]) },
              ...CellSeparator.options.map((one) => ({ value: one, label: text.separators[one] })),
            ]}
            onChange={(one) => {
              onReading({ separator: oneIn(CellSeparator.options, one) });
            }}
          />
        </>
      )}
      <Select
        label={text.decimal}
        value={layout.decimal}
        options={([',', '.'] as const).map((one) => ({ value: one, label: text.decimals[one] }))}
        onChange={(one) => {
          onChange({ ...layout, decimal: one === '.' ? '.' : ',' });
        }}
      />
      <Select
        label={text.sign}
        help={text.signHelp}
        value={layout.turnSign ? 'turned' : 'plain'}
        options={(['plain', 'turned'] as const).map((one) => ({ value: one, label: text.signs[one] }))}
        onChange={(one) => {
          onChange({ ...layout, turnSign: one === 'turned' });
        }}
      />
    </fieldset>
  );
}

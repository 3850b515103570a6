import { useState } from 'react';

import type { MappingRule } from '#domain/economy/account-mapping.ts';
import { ACCOUNT_PARTS } from '#domain/economy/account-string.ts';
import type { AccountPart } from '#domain/economy/account-string.ts';
import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';
import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { EditRows } from './edit-rows.tsx';
import type { TargetOptions } from './mapping-editor.tsx';
import { keyed } from './row-list.ts';
import type { Keyed } from './row-list.ts';

const usual: readonly AccountPart[] = ['account', 'responsibility', 'operation'];
/** The value of the choice to leave strings out; no code can be it. */
const OUT = '-';

type Properties = {
  readonly rows: readonly Keyed<MappingRule>[];
  readonly targets: TargetOptions;
  readonly locked: boolean;
  readonly onChange: (rows: readonly Keyed<MappingRule>[]) => void;
};

export function RuleTable({ rows, targets, locked, onChange }: Properties) {
  const text = useTexts(economyMappingTexts);
  const { parts: names } = useTexts(economyLoadTexts);
  const [all, setAll] = useState(false);
  const parts = ACCOUNT_PARTS.filter(
    (part) => all || usual.includes(part) || rows.some(({ value }) => value.when[part] !== undefined),
  );
  return (
    <>
      {rows.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <EditRows
          caption={text.title}
          columns={[text.target, ...parts.map((part) => names[part]), text.to]}
          rows={rows}
          locked={locked}
          onChange={onChange}
          renderCells={(rule, row, set) => (
            <>
              <td>
                <Select
                  hideLabel
                  label={text.cellLabel(text.target, row)}
                  disabled={locked}
                  value={rule.target}
                  options={(['organisation', 'area', 'kind'] as const).map((value) => ({
                    value,
                    label: text.targets[value],
                  }))}
                  onChange={(target) => {
                    set({ ...rule, target: target === 'area' || target === 'kind' ? target : 'organisation', to: '' });
                  }}
                />
              </td>
              {parts.map((part) => (
                <td key={part}>
                  <Field
                    hideLabel
                    label={text.cellLabel(names[part], row)}
                    disabled={locked}
                    maxLength={500}
                    value={rule.when[part] ?? ''}
                    onChange={(pattern) => {
                      const { [part]: _, ...rest } = rule.when;
                      set({ ...rule, when: pattern === '' ? rest : { ...rest, [part]: pattern } });
                    }}
                  />
                </td>
              ))}
              <td>
                <Select
                  hideLabel
                  label={text.cellLabel(text.to, row)}
                  disabled={locked}
                  value={rule.to ?? OUT}
                  options={[
                    { value: '', label: text.chooseTo },
                    { value: OUT, label: text.leftOut },
                    ...targets[rule.target],
                  ]}
                  onChange={(to) => {
                    set({ ...rule, to: to === OUT ? null : to });
                  }}
                />
              </td>
            </>
          )}
        />
      )}
      {!locked && (
        <div className="economy-tools">
          <Button
            repeats
            onClick={() => {
              onChange([...rows, keyed<MappingRule>({ target: 'organisation', when: {}, to: '' })]);
            }}
          >
            {text.add}
          </Button>
          <label className="economy-check">
            <input
              type="checkbox"
              checked={all}
              onChange={(event) => {
                setAll(event.target.checked);
              }}
            />
            {text.allParts}
          </label>
        </div>
      )}
    </>
  );
}

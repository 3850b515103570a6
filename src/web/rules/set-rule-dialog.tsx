import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { RuleInUse } from '#contract/review-rules.ts';
import { ruleTexts } from '#i18n/web/rule-texts.ts';

import { api, client } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

/** People write a decimal comma. */
const numberOf = (written: string): number => (written.trim() === '' ? Number.NaN : Number(written.replace(',', '.')));
const written = (value: number): string => String(value).replace('.', ',');

/** Switches a rule on or off and sets its numbers, with a reason. */
export function SetRuleDialog({ rule, onClose }: { readonly rule: RuleInUse; readonly onClose: () => void }) {
  const text = useTexts(ruleTexts);
  const queries = useQueryClient();
  const [enabled, setEnabled] = useState(rule.enabled);
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(false);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(rule.limits.map(({ name, standard }) => [name, written(rule.values[name] ?? standard)])),
  );
  const set = useMutation({
    mutationFn: (limits: Readonly<Record<string, number>>) =>
      client.reviewRules.set({
        requestId: crypto.randomUUID(),
        rule: rule.id,
        version: rule.version,
        enabled,
        limits,
        reason: reason.trim(),
      }),
    onSuccess: async () => {
      onClose();
      toast(text.saved);
      await queries.invalidateQueries({ queryKey: api.reviewRules.key() });
    },
  });
  const isWrong = ({ name, least, most }: RuleInUse['limits'][number]): boolean => {
    const value = numberOf(values[name] ?? '');
    return !(value >= least && value <= most);
  };
  const tooShort = reason.trim().length < 5;
  return (
    <ConfirmDialog
      title={text.changeRule(rule.title)}
      open
      confirm={text.save}
      busy={set.isPending}
      onClose={onClose}
      onConfirm={() => {
        setTold(true);
        if (tooShort || rule.limits.some(isWrong)) return;
        set.mutate(Object.fromEntries(rule.limits.map(({ name }) => [name, numberOf(values[name] ?? '')])));
      }}
    >
      <div className="stack">
        {set.isError && <ProblemView error={set.error} />}
        <Select
          label={text.enabled}
          value={enabled ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: text.yes },
            { value: 'no', label: text.no },
          ]}
          onChange={(value) => {
            setEnabled(value === 'yes');
          }}
        />
        {rule.limits.map((limit) => (
          <Field
            key={limit.name}
            label={`${limit.label} (${limit.unit})`}
            inputMode="decimal"
            value={values[limit.name] ?? ''}
            help={text.between(written(limit.least), written(limit.most), written(limit.standard))}
            error={told && isWrong(limit) ? text.notANumber : null}
            onChange={(value) => {
              setValues({ ...values, [limit.name]: value });
            }}
          />
        ))}
        <TextArea
          label={text.reason}
          help={text.reasonHelp}
          value={reason}
          maxLength={1000}
          error={told && tooShort ? text.tooShort : null}
          onChange={setReason}
        />
      </div>
    </ConfirmDialog>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { EconomySettings } from '#domain/economy/economy-settings.ts';
import { forecastTexts } from '#i18n/web/forecast-texts.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { toast } from '../ui/toast.tsx';
import { PhraseFields } from './phrase-fields.tsx';
import { StyleFields } from './style-fields.tsx';

const PERCENTS = ['causePercent', 'measurePercent', 'accuracyPercent'] as const;

/** The municipality's limits and signs, for those who keep its order of the economy. */
export function EconomySettingsForm() {
  const text = useTexts(forecastTexts);
  const settings = useQuery(api.forecasts.settings.queryOptions());
  return (
    <details className="economy-section no-print">
      <summary>{text.settings}</summary>
      {settings.isPending && <Skeleton lines={4} />}
      {settings.isError && <ProblemView error={settings.error} />}
      {settings.data !== undefined && (
        <Form key={settings.data.version} settings={settings.data.settings} version={settings.data.version} />
      )}
    </details>
  );
}

function Form({ settings, version }: { readonly settings: EconomySettings; readonly version: number }) {
  const text = useTexts(forecastTexts);
  const rounds = useTexts(roundTexts);
  const [own, setOwn] = useState(settings);
  const [days, setDays] = useState(String(settings.measureDays));
  const queries = useQueryClient();
  const save = useMutation(
    api.forecasts.setSettings.mutationOptions({
      onSuccess: async () => {
        toast(text.savedSettings);
        await queries.invalidateQueries({ queryKey: api.forecasts.key() });
      },
    }),
  );
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const measureDays = /^\d{1,3}$/u.test(days.trim()) ? Number(days) : 0;
        save.mutate({ requestId: crypto.randomUUID(), version, settings: { ...own, measureDays } });
      }}
    >
      {PERCENTS.map((field) => (
        <Field
          key={field}
          label={text.settingsFields[field]}
          inputMode="decimal"
          maxLength={6}
          value={own[field].replace('.', ',')}
          onChange={(percent) => {
            setOwn({ ...own, [field]: percent.trim().replace(',', '.') });
          }}
        />
      ))}
      <Field
        label={text.settingsFields.measureDays}
        inputMode="numeric"
        maxLength={3}
        value={days}
        onChange={setDays}
      />
      <Select
        label={text.settingsFields.surplus}
        value={own.surplus}
        options={[
          { value: 'plus', label: text.surplusSigns.plus },
          { value: 'minus', label: text.surplusSigns.minus },
        ]}
        onChange={(surplus) => {
          setOwn({ ...own, surplus: surplus === 'minus' ? 'minus' : 'plus' });
        }}
      />
      <fieldset className="row row-end">
        <legend>{rounds.tableStyle}</legend>
        <StyleFields
          style={own.tableStyle}
          none={rounds.asUsual}
          onChange={(tableStyle) => {
            setOwn({ ...own, tableStyle });
          }}
        />
      </fieldset>
      <PhraseFields
        phrases={own.phrases}
        onChange={(phrases) => {
          setOwn({ ...own, phrases });
        }}
      />
      {save.isError && <ProblemView key={save.submittedAt} error={save.error} />}
      <div>
        <Button submit busy={save.isPending}>
          {text.saveSettings}
        </Button>
      </div>
    </form>
  );
}

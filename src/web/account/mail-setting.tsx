import { useMutation, useQuery } from '@tanstack/react-query';

import { ownTexts } from '#i18n/web/own-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Select } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

const frequencies = ['daily', 'weekly', 'off'] as const;

/** How often the digest comes. */
export function MailSetting() {
  const text = useTexts(ownTexts);
  const setting = useQuery(api.ownSettings.mail.queryOptions());
  const save = useMutation(
    api.ownSettings.setMail.mutationOptions({
      onSuccess: async () => {
        toast(text.mailSaved);
        await setting.refetch();
      },
    }),
  );
  const data = setting.data;
  return (
    <section className="stack">
      <h2>{text.mail}</h2>
      <p className="measure">{data?.on === false ? text.mailOff : text.mailHelp}</p>
      {setting.isError && <ProblemView error={setting.error} onRetry={() => void setting.refetch()} />}
      {save.isError && <ProblemView error={save.error} />}
      {data !== undefined && (
        <div className="filters">
          <Select
            label={text.frequency}
            value={data.frequency}
            options={frequencies.map((value) => ({ value, label: text.frequencies[value] }))}
            onChange={(value) => {
              const frequency = frequencies.find((one) => one === value) ?? data.frequency;
              save.mutate({ requestId: crypto.randomUUID(), frequency, version: data.version });
            }}
          />
        </div>
      )}
    </section>
  );
}

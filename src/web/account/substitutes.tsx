import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { addDays, isCalendarDay } from '#domain/kernel/calendar.ts';
import { ownTexts } from '#i18n/web/own-texts.ts';

import { api } from '../api/client.ts';
import { today } from '../people/use-people-change.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

/** Who stands in for whom, and a form to name somebody for a time. */
export function Substitutes() {
  const text = useTexts(ownTexts);
  const { day } = useFormats();
  const list = useQuery(api.ownSettings.substitutes.queryOptions());
  const [substitute, setSubstitute] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const done = (message: string) => ({
    onSuccess: async () => {
      toast(message);
      await list.refetch();
    },
  });
  const name = useMutation(api.ownSettings.nameSubstitute.mutationOptions(done(text.named)));
  const end = useMutation(api.ownSettings.endSubstitute.mutationOptions(done(text.ended)));
  const data = list.data;
  return (
    <section className="stack">
      <h2>{text.substitutes}</h2>
      <p className="measure">{text.substitutesHelp}</p>
      {list.isError && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {end.isError && <ProblemView error={end.error} />}
      {data?.items.length === 0 && <p className="soft">{text.none}</p>}
      {data !== undefined && data.items.length > 0 && (
        <ul>
          {data.items.map(({ id, mine, personName, substituteName, validFrom, validTo, version }) => {
            const words = mine ? text.mine(substituteName) : text.theirs(personName);
            return (
              <li key={id} className="row">
                <span>
                  {words}, <span className="soft">{text.time(day(validFrom), day(addDays(validTo, -1)))}</span>
                </span>
                {validTo > today() && (
                  <Button
                    className="button-small"
                    aria-label={text.endOne(words)}
                    busy={end.isPending}
                    onClick={() => {
                      end.mutate({ id, requestId: crypto.randomUUID(), version });
                    }}
                  >
                    {text.end}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {name.isError && <ProblemView key={name.submittedAt} error={name.error} />}
      {data?.colleagues.length === 0 && <p className="soft">{text.noColleagues}</p>}
      {data !== undefined && data.colleagues.length > 0 && (
        <form
          className="row row-end filters"
          onSubmit={(event) => {
            event.preventDefault();
            if (substitute === '' || !isCalendarDay(from) || !isCalendarDay(to)) return;
            name.mutate({ requestId: crypto.randomUUID(), substitute, validFrom: from, validTo: addDays(to, 1) });
          }}
        >
          <Select
            label={text.colleague}
            value={substitute}
            options={[
              { value: '', label: text.choose },
              ...data.colleagues.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={setSubstitute}
          />
          <Field label={text.from} type="date" value={from} onChange={setFrom} />
          <Field label={text.to} type="date" value={to} onChange={setTo} />
          <Button submit busy={name.isPending} disabled={substitute === ''}>
            {text.name}
          </Button>
        </form>
      )}
    </section>
  );
}

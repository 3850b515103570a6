import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { ForecastRollup } from '#domain/economy/forecast-view.ts';
import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { useMonthNames } from './months.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE');

/** Asks units for their forecast; those that have not lodged are chosen from the start. */
export function AskForecasts({ view }: { readonly view: ForecastRollup }) {
  const text = useTexts(forecastTexts);
  const months = useMonthNames();
  const units = view.organisations.filter(({ hasOwn }) => hasOwn);
  const missing = units.filter(({ basis }) => basis !== 'month').map(({ organisation }) => organisation);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>(missing);
  const [due, setDue] = useState(() => inDays(7));
  const [message, setMessage] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const ask = useMutation(
    api.forecasts.ask.mutationOptions({
      onSuccess: async ({ asked }) => {
        setOpen(false);
        toast(text.askedDone(asked));
        await queries.invalidateQueries({ queryKey: api.forecasts.key() });
      },
    }),
  );
  return (
    <>
      <div className="economy-tools no-print">
        <Button
          onClick={() => {
            setChosen(missing);
            setOpen(true);
          }}
        >
          {text.ask}
        </Button>
      </div>
      <ConfirmDialog
        title={text.askTitle(months.long(view.month))}
        open={isOpen}
        confirm={text.askSend}
        busy={ask.isPending}
        onClose={() => {
          setOpen(false);
        }}
        onConfirm={() => {
          setTried(true);
          if (chosen.length === 0 || due === '') return;
          ask.mutate({
            year: view.year,
            month: view.month,
            organisation: view.organisation.id,
            requestId: crypto.randomUUID(),
            asked: [...chosen],
            due,
            message: message.trim(),
          });
        }}
      >
        {ask.isError && <ProblemView error={ask.error} />}
        <div className="stack">
          <fieldset className="forecast-checks">
            <legend className="field-label">{text.askWhom}</legend>
            {tried && chosen.length === 0 && <p className="field-error">{text.askNone}</p>}
            {units.map(({ organisation, name }) => (
              <label key={organisation}>
                <input
                  type="checkbox"
                  className="economy-box"
                  checked={chosen.includes(organisation)}
                  onChange={({ target }) => {
                    setChosen(
                      target.checked ? [...chosen, organisation] : chosen.filter((one) => one !== organisation),
                    );
                  }}
                />
                {name}
              </label>
            ))}
          </fieldset>
          <Field
            label={text.askDue}
            type="date"
            error={tried && due === '' ? text.askNoDue : null}
            value={due}
            onChange={setDue}
          />
          <TextArea label={text.askMessage} rows={2} maxLength={2000} value={message} onChange={setMessage} />
        </div>
      </ConfirmDialog>
    </>
  );
}

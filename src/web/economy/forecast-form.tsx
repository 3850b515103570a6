import './forecast.css';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { ForecastNote } from '#domain/economy/forecast.ts';
import type { ForecastSheet } from '#domain/economy/forecast-view.ts';
import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { api } from '../api/client.ts';
import { useSession } from '../api/use-session.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { beginning, byMethod, deviationsOf, fromThousands, inThousands, readForecast } from './forecast-draft.ts';
import { ForecastNotes } from './forecast-notes.tsx';
import { ForecastProposals } from './forecast-proposals.tsx';
import { emptyRisk, ForecastRisks, readRisks } from './forecast-risks.tsx';
import type { TypedRisk } from './forecast-risks.tsx';
import { ForecastRows } from './forecast-rows.tsx';
import { ForecastStanding } from './forecast-standing.tsx';
import { useChartOfAmounts } from './use-chart.ts';
import { useKeptForm } from './use-kept-form.ts';
import { keyed } from './row-list.ts';
import type { Keyed } from './row-list.ts';

/** The forecast of one organisation, from proposals to lodging, top to bottom. */
export function ForecastForm({ sheet }: { readonly sheet: ForecastSheet }) {
  const text = useTexts(forecastTexts);
  const { day, moment } = useFormats();
  const { year, month, now, before, settings } = sheet;
  const chart = useChartOfAmounts(year);
  const last = now ?? before;
  const [typed, setTyped] = useState(() => beginning(sheet.rows));
  const [notes, setNotes] = useState<readonly ForecastNote[]>(last?.notes ?? []);
  const [risks, setRisks] = useState<readonly Keyed<TypedRisk>[]>(() =>
    (last?.risks ?? []).map((risk) =>
      keyed({ ...risk, amount: inThousands(risk.amount), percent: String(risk.percent) }),
    ),
  );
  const [transfer, setTransfer] = useState(last === null ? '' : inThousands(last.transfer));
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const { person } = useSession();
  const seen = now?.number ?? 0;
  const form = { typed, notes, risks: risks.map(({ value }) => value), transfer, comment, seen };
  const [begun] = useState(() => JSON.stringify(form));
  const isChanged = JSON.stringify(form) !== begun;
  const kept = useKeptForm(`forecast ${person?.id ?? ''} ${sheet.organisation.id} ${year} ${month}`, form, isChanged);
  // What was typed before and not lodged; of a forecast that has been lodged since it says nothing.
  const waiting = kept.found != null && kept.found.value.seen === seen && !isChanged && !forgotten ? kept.found : null;
  const takeUp = (): void => {
    if (waiting === null) return;
    setTyped(waiting.value.typed);
    setNotes(waiting.value.notes);
    setRisks(waiting.value.risks.map(keyed));
    setTransfer(waiting.value.transfer);
    setComment(waiting.value.comment);
  };
  const queries = useQueryClient();
  const lodge = useMutation(
    api.forecasts.lodge.mutationOptions({
      onSuccess: async () => {
        kept.forget();
        toast(text.lodged);
        await queries.invalidateQueries({ queryKey: api.forecasts.key() });
        await queries.invalidateQueries({ queryKey: api.measures.key() });
        await queries.invalidateQueries({ queryKey: api.tasks.key() });
      },
    }),
  );
  const read = readForecast(sheet.rows, typed);
  const deviations = read.wrong.length > 0 ? [] : deviationsOf(sheet.rows, typed, settings);
  const asked = deviations.filter(({ needsCause }) => needsCause);
  const noteOf = (area: string) => notes.find((one) => one.area === area);
  const unexplained = asked.some(
    ({ area, needsAction }) => !noteOf(area)?.cause.trim() || (needsAction && !noteOf(area)?.action.trim()),
  );
  const readableRisks = readRisks(risks.map(({ value }) => value));
  const carried = transfer.trim() === '' ? '0.00' : fromThousands(transfer);
  const may = sheet.allowed.includes('forecast');
  const nameOf = (area: string): string => chart.data?.areas.find(({ code }) => code === area)?.name ?? area;
  const kindOf = (kind: string): string => chart.data?.kinds.find(({ code }) => code === kind)?.name ?? kind;
  const send = (): void => {
    setTried(true);
    if (read.wrong.length > 0 || unexplained || readableRisks === null || carried === null) return;
    lodge.mutate({
      year,
      month,
      organisation: sheet.organisation.id,
      requestId: crypto.randomUUID(),
      seen: now?.number ?? 0,
      lines: read.lines,
      notes: notes.filter(
        ({ area, cause, action }) => cause !== '' || action !== '' || asked.some((one) => one.area === area),
      ),
      risks: readableRisks,
      transfer: carried,
      comment: comment.trim(),
    });
  };
  return (
    <form
      className="forecast stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {sheet.asked !== null && now === null && (
        <Banner tone="note" title={text.asked(sheet.asked.by, day(sheet.asked.due))}>
          {sheet.asked.message !== '' && <p>{sheet.asked.message}</p>}
        </Banner>
      )}
      {may && waiting !== null && (
        <Banner tone="note" title={text.keptForm(moment(waiting.at))}>
          <div className="row">
            <Button onClick={takeUp}>{text.takeUpKept}</Button>
            <Button
              variant="quiet"
              onClick={() => {
                kept.forget();
                setForgotten(true);
              }}
            >
              {text.forgetKept}
            </Button>
          </div>
        </Banner>
      )}
      {now !== null && <Banner tone="good" title={text.lodgedBefore(now.by, moment(now.at))} />}
      {now === null && before !== null && <p className="soft">{text.fromBefore}</p>}
      {!may && <p className="soft">{text.readOnly}</p>}
      <ForecastStanding sheet={sheet} read={read} />
      <ForecastProposals
        sheet={sheet}
        budget={read.budget}
        mayFill={may}
        onFill={(method) => {
          setTyped(byMethod(sheet.rows, typed, method));
        }}
      />
      <ForecastRows
        sheet={sheet}
        typed={typed}
        tried={tried}
        locked={!may}
        labelOf={({ area, kind }) => `${nameOf(area)} · ${kindOf(kind)}`}
        onChange={setTyped}
      />
      <ForecastNotes
        deviations={asked}
        notes={notes}
        tried={tried}
        locked={!may}
        settings={settings}
        nameOf={nameOf}
        onChange={setNotes}
      />
      <ForecastRisks
        risks={risks}
        wrong={tried && readableRisks === null}
        locked={!may}
        onChange={setRisks}
        onAdd={() => {
          setRisks([...risks, keyed(emptyRisk())]);
        }}
      />
      <Field
        label={text.transfer}
        help={text.transferHelp}
        error={carried === null ? text.notAmount : null}
        inputMode="decimal"
        disabled={!may}
        maxLength={30}
        value={transfer}
        onChange={setTransfer}
      />
      <TextArea label={text.comment} rows={2} disabled={!may} maxLength={4000} value={comment} onChange={setComment} />
      {lodge.isError && <ProblemView key={lodge.submittedAt} error={lodge.error} />}
      {tried && read.wrong.length > 0 && (
        <p role="alert" className="field-error">
          {text.wrongRows(read.wrong.length)}
        </p>
      )}
      {tried && unexplained && (
        <p role="alert" className="field-error">
          {text.unexplained}
        </p>
      )}
      {may && (
        <div>
          <Button variant="primary" submit busy={lodge.isPending}>
            {text.lodge}
          </Button>
        </div>
      )}
    </form>
  );
}

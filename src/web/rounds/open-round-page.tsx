import './rounds.css';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { workingDayBy } from '#domain/kernel/working-days.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { api } from '../api/client.ts';
import { today } from '../people/use-people-change.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { editionKinds } from '../thread/thread-search.ts';
import { Banner } from '../ui/banner.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CopyModel } from './copy-model.tsx';
import { OpenRoundForm } from './open-round-form.tsx';

/** The next edition that somebody would ask for, and about when it is due (domain.md section 6). */
const nextDue = { VP: '-12-01', T1: '-05-20', T2: '-09-22', VB: '-02-05' } as const;

const nextKind = (day: string): (typeof editionKinds)[number] => {
  const month = Number(day.slice(5, 7));
  if (month <= 1) return 'VB';
  if (month <= 5) return 'T1';
  return month <= 8 ? 'T2' : 'VP';
};

/** A plan is decided before its year, an annual report after it. */
const dueIn = (kind: keyof typeof nextDue, year: number): string =>
  workingDayBy(`${kind === 'VP' ? year - 1 : kind === 'VB' ? year + 1 : year}${nextDue[kind]}`);

/** Opens a round: what, from whom, by when. */
export function OpenRoundPage() {
  const text = useTexts(roundTexts);
  const { kinds } = useTexts(statusTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [now] = useState(today);
  const [kind, setKind] = useState(() => nextKind(now));
  const [year, setYear] = useState(() => {
    const thisYear = Number(now.slice(0, 4));
    const first = nextKind(now);
    return first === 'VP' ? thisYear + 1 : first === 'VB' ? thisYear - 1 : thisYear;
  });
  const [place, setPlace] = useState<string | undefined>();
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const lastDay = chosenDay ?? dueIn(kind, year);
  const title = ownTitle ?? `${kinds[kind]} ${year}`;
  const proposal = useQuery(
    api.rounds.propose.queryOptions({
      input: { year, kind, lastDay, ...(place === undefined ? {} : { organisation: place }) },
      enabled: /^\d{4}-\d\d-\d\d$/u.test(lastDay),
      placeholderData: (before) => before,
    }),
  );
  const open = useMutation(
    api.rounds.open.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: api.rounds.key() });
        await navigate({ to: '/rundor/$id', params: { id } });
      },
    }),
  );
  const years = Array.from({ length: 4 }, (_, index) => Number(now.slice(0, 4)) + 2 - index);
  const data = proposal.data;
  return (
    <Page title={text.openTitle} lead={text.openLead} over={<Link to="/rundor">{text.title}</Link>}>
      <div className="open-round-form">
        <Select
          label={text.kind}
          value={kind}
          options={editionKinds.map((of) => ({ value: of, label: kinds[of] }))}
          onChange={(of) => {
            setKind(editionKinds.find((name) => name === of) ?? kind);
          }}
        />
        <Select
          label={text.year}
          value={String(year)}
          options={years.map((of) => ({ value: String(of), label: String(of) }))}
          onChange={(of) => {
            setYear(Number(of));
          }}
        />
        {data !== undefined && data.places.length > 1 && (
          <Select
            label={text.giver}
            value={data.organisation}
            options={data.places.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setPlace}
          />
        )}
        <Field label={text.lastDay} type="date" value={lastDay} onChange={setChosenDay} />
        <Field label={text.heading} value={title} onChange={setOwnTitle} maxLength={200} />
      </div>
      {proposal.isError && <ProblemView error={proposal.error} onRetry={() => void proposal.refetch()} />}
      {proposal.isPending && <Skeleton lines={10} />}
      {data !== undefined && !data.hasModel && <CopyModel year={year} />}
      {data?.exists != null && !open.isSuccess && (
        <Banner tone="part" title={text.exists}>
          <Link to="/rundor/$id" params={{ id: data.exists.id }}>
            {data.exists.title}
          </Link>
        </Banner>
      )}
      {open.isError && <ProblemView key={open.submittedAt} error={open.error} />}
      {data !== undefined && (data.exists === null || open.isSuccess) && (
        <OpenRoundForm
          key={`${data.organisation}-${year}-${kind}`}
          proposal={data}
          lastDay={lastDay}
          busy={open.isPending}
          onOpen={(chosen) => {
            open.mutate({
              requestId: crypto.randomUUID(),
              year,
              kind,
              organisation: data.organisation,
              title,
              lastDay,
              ...chosen,
            });
          }}
        />
      )}
    </Page>
  );
}

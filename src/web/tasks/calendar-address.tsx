import { useMutation, useQuery } from '@tanstack/react-query';

import { taskTexts } from '#i18n/web/task-texts.ts';

import { api } from '../api/client.ts';
import { copyText } from '../economy/copy-table.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

/** A secret address from which one's own calendar follows the days; made, replaced and taken away here. */
export function CalendarAddress() {
  const text = useTexts(taskTexts);
  const { moment } = useFormats();
  const standing = useQuery(api.tasks.calendarAddress.queryOptions());
  const set = useMutation(
    api.tasks.setCalendarAddress.mutationOptions({
      onSuccess: async ({ address }) => {
        if (address === null) toast(text.followRevoked);
        await standing.refetch();
      },
    }),
  );
  const since = standing.data?.since ?? null;
  const address = set.data?.address ?? null;
  const copy = async (words: string): Promise<void> => {
    toast((await copyText(words)) ? text.followCopied : text.followNotCopied);
  };
  const ask = (on: boolean): void => {
    set.mutate({ requestId: crypto.randomUUID(), on });
  };
  return (
    <section className="stack calendar-address no-print">
      <h2>{text.follow}</h2>
      <p className="measure">{text.followHelp}</p>
      {standing.isError && <ProblemView error={standing.error} onRetry={() => void standing.refetch()} />}
      {set.isError && <ProblemView error={set.error} />}
      {address !== null && (
        <div aria-live="polite" className="stack">
          <Field label={text.followAddress} help={text.followOnce} value={address} onChange={() => undefined} />
          <Button
            onClick={() => {
              void copy(address);
            }}
          >
            {text.followCopy}
          </Button>
        </div>
      )}
      {address === null && since !== null && <p className="soft">{text.followSince(moment(since))}</p>}
      <div className="row">
        <Button
          busy={set.isPending}
          onClick={() => {
            ask(true);
          }}
        >
          {since === null ? text.followMake : text.followAgain}
        </Button>
        {since !== null && (
          <Button
            onClick={() => {
              ask(false);
            }}
          >
            {text.followRevoke}
          </Button>
        )}
      </div>
    </section>
  );
}

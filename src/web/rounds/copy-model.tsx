import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { useMay } from '../api/use-session.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';

/** A year without a steering model of its own: it can be taken over from the one that holds. */
export function CopyModel({ year }: { readonly year: number }) {
  const text = useTexts(roundTexts);
  const queries = useQueryClient();
  const mayChange = useMay('model.change');
  const standing = useQuery(api.steeringModels.show.queryOptions({ input: { year }, retry: false }));
  const copy = useMutation(
    api.steeringModels.copy.mutationOptions({
      onSuccess: async () => {
        toast(text.modelCopied(year));
        await Promise.all([
          queries.invalidateQueries({ queryKey: api.rounds.key() }),
          queries.invalidateQueries({ queryKey: api.steeringModels.key() }),
        ]);
      },
    }),
  );
  const from = standing.data?.model.year;
  return (
    <Banner tone="note">
      <p>{text.noModel(year)}</p>
      {copy.isError && <ProblemView error={copy.error} />}
      {mayChange && from !== undefined && (
        <Button
          busy={copy.isPending}
          onClick={() => {
            copy.mutate({ requestId: crypto.randomUUID(), from, year });
          }}
        >
          {text.copyModel(from, year)}
        </Button>
      )}
    </Banner>
  );
}

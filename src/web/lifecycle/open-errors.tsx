import { useQuery } from '@tanstack/react-query';

import type { KeptFinding } from '#domain/review/finding-answer.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { api } from '../api/client.ts';
import { FindingCard } from '../findings/finding-card.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';

type Properties = {
  readonly edition: string;
  readonly errors: readonly KeptFinding[];
  /** Where a quote leads; to its place in the document where nothing else is said. */
  readonly renderPlace?: Parameters<typeof FindingCard>[0]['renderPlace'];
};

/** What stands in the way of marking ready or sending: each error is mended, or dismissed with a reason, here and now. */
export function OpenErrors({ edition, errors, renderPlace }: Properties) {
  const text = useTexts(lifecycleTexts);
  const { data } = useQuery(api.editions.findings.queryOptions({ input: { id: edition } }));
  return (
    <Banner tone="bad" title={text.errorsTitle(errors.length)}>
      <p>{text.errorsHelp}</p>
      {errors.map((finding) => (
        <FindingCard
          key={finding.key}
          finding={finding}
          edition={edition}
          // What the server has not read yet cannot be answered.
          mayAnswer={finding.foundAt !== '' && (data?.allowed.includes('finding.answer') ?? false)}
          canPhrase={data?.phrasing ?? false}
          {...(renderPlace === undefined ? {} : { renderPlace })}
        />
      ))}
    </Banner>
  );
}

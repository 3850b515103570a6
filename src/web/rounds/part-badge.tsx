import type { PartState } from '#domain/rounds/part-status.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';

const looks: Readonly<Record<PartState, { readonly tone: Tone; readonly icon: IconName }>> = {
  notBegun: { tone: 'plain', icon: 'more' },
  writing: { tone: 'note', icon: 'pencil' },
  ready: { tone: 'note', icon: 'check' },
  returned: { tone: 'part', icon: 'undo' },
  sent: { tone: 'good', icon: 'upload' },
  approved: { tone: 'good', icon: 'check' },
  decided: { tone: 'good', icon: 'document' },
  excused: { tone: 'plain', icon: 'cross' },
};

/** Where a part stands, by word, sign and colour. */
export function PartBadge({ state }: { readonly state: PartState }) {
  const text = useTexts(roundTexts);
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone}>
      <Icon name={icon} /> {text.states[state]}
    </Badge>
  );
}

/** Days past the day. */
export function LateBadge({ days }: { readonly days: number }) {
  const text = useTexts(roundTexts);
  return (
    <Badge tone="bad">
      <Icon name="warning" /> {text.daysLate(days)}
    </Badge>
  );
}

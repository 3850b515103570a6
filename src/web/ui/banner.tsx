import type { ReactNode } from 'react';

import { Icon } from './icon.tsx';

type Properties = {
  readonly tone: 'good' | 'part' | 'bad' | 'note';
  readonly title?: string;
  /** Read out at once when it appears; leave out for what stands on the page from the start. */
  readonly live?: boolean;
  readonly children?: ReactNode;
};

const icons = { good: 'check', part: 'warning', bad: 'warning', note: 'info' } as const;

export function Banner({ tone, title, live = false, children }: Properties) {
  return (
    <div className={`banner banner-${tone}`} role={live ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div>
        {title !== undefined && <p className="banner-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

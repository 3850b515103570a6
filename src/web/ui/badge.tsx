import type { ReactNode } from 'react';

import type { Fulfilment } from '#domain/steering/steering-document.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { useTexts } from '../shell/preferences.tsx';

export type Tone = 'good' | 'part' | 'bad' | 'note' | 'plain';

export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}

/** Full disc, half disc, ring with a cross, dashed ring: told apart without colour, also on a grey print. */
const shapes: Readonly<Record<Fulfilment | 'unset', ReactNode>> = {
  full: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.3 7 10.700l4.4-5" stroke="var(--surface)" strokeWidth="1.9" fill="none" />
    </>
  ),
  partial: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 1.800a6.2 6.2 0 0 1 0 12.400Z" fill="currentColor" />
    </>
  ),
  none: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M5.4 5.400l5.2 5.200M10.6 5.400l-5.2 5.2" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  unset: <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.4 2.2" />,
};

const tones: Readonly<Record<Fulfilment | 'unset', Tone>> = {
  full: 'good',
  partial: 'part',
  none: 'bad',
  unset: 'plain',
};

type StatusProperties = {
  readonly status: Fulfilment | null;
  /** What the document itself prints, where that says more ("Ingen"). */
  readonly printed?: string | null;
};

/** A goal's fulfilment by shape, colour and word. */
export function StatusBadge({ status, printed = null }: StatusProperties) {
  const text = useTexts(statusTexts);
  const key = status ?? 'unset';
  return (
    <span className={`badge badge-${tones[key]} badge-status`}>
      <svg viewBox="0 0 16 16" className="badge-shape" aria-hidden="true">
        {shapes[key]}
      </svg>
      {status === null ? (printed ?? text.unset) : text[status]}
    </span>
  );
}

const severityShapes = {
  error: <path d="M8 1 15 8 8 15 1 8Z" fill="currentColor" />,
  warning: <path d="M8 1.5 15.2 14H.8Z" fill="currentColor" />,
  note: <circle cx="8" cy="8" r="6" fill="currentColor" />,
} as const;

const severityTones = { error: 'bad', warning: 'part', note: 'note' } as const;

export type Severity = keyof typeof severityShapes;

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const text = useTexts(statusTexts);
  return (
    <span className={`badge badge-${severityTones[severity]}`}>
      <svg viewBox="0 0 16 16" className="badge-shape" aria-hidden="true">
        {severityShapes[severity]}
      </svg>
      {text.severity[severity]}
    </span>
  );
}

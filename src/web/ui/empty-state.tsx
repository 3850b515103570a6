import type { ReactNode } from 'react';

/** Why there is nothing here and what to do about it. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty-state">
      <svg viewBox="0 0 24 64" aria-hidden="true" className="empty-thread">
        <path d="M12 0v22M12 42v22" stroke="var(--thread)" strokeWidth="2" />
        <circle cx="12" cy="32" r="9" fill="none" stroke="var(--line-strong)" strokeWidth="2" strokeDasharray="4 3" />
      </svg>
      <div>
        <p className="empty-title">{title}</p>
        {children}
      </div>
    </div>
  );
}

import { useEffect, useRef } from 'react';

export type SummaryFault = {
  readonly message: string;
  readonly remedy?: string | null;
  readonly field?: string | null;
};

/** All faults of a form at once, above it; takes the focus when it appears; give it a key per attempt. */
export function ErrorSummary({ title, faults }: { readonly title: string; readonly faults: readonly SummaryFault[] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div className="banner banner-bad" role="alert" tabIndex={-1} ref={place}>
      <div>
        <p className="banner-title">{title}</p>
        {faults.length > 0 && (
          <ul>
            {faults.map(({ message, remedy, field }) => (
              <li key={`${field ?? ''}${message}`}>
                {field !== undefined && field !== null && <strong>{field}: </strong>}
                {message} {remedy}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

import { useId } from 'react';
import type { ReactNode } from 'react';

type Properties = {
  readonly caption: ReactNode;
  readonly hideCaption?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A real table that scrolls sideways by itself where the page is narrow, by keyboard too. */
export function Table({ caption, hideCaption = false, className = '', children }: Properties) {
  const id = useId();
  return (
    // A group and no landmark: a document has a hundred tables, and two may be called the same.
    <div className="table-frame" role="group" aria-labelledby={id} tabIndex={0}>
      <table className={`table ${className}`}>
        <caption id={id} className={hideCaption ? 'visually-hidden' : ''}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

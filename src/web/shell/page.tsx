import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { announce } from './announcer.tsx';

type Properties = {
  readonly title: string;
  /** A line above the title that says where one is. */
  readonly over?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Uses the whole width: trees and two-sided pages. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** The first page a browser loads keeps the browser's own focus; pages opened from it move the focus to their heading. */
let isFirstPage = true;

/** Every page: its title in the window and as the one h1, which takes the focus when the page is opened. */
export function Page({ title, over, lead, actions, wide = false, children }: Properties) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Styrkedja`;
  }, [title]);
  useEffect(() => {
    if (isFirstPage) {
      isFirstPage = false;
      return;
    }
    heading.current?.focus({ preventScroll: true });
    announce(heading.current?.textContent ?? '');
  }, []);
  return (
    <div className={`page ${wide ? 'page-wide' : ''}`}>
      <div className="page-head">
        <div className="page-head-words">
          {over !== undefined && <div className="page-over">{over}</div>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div className="page-lead">{lead}</div>}
        </div>
        {actions !== undefined && <div className="page-actions no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

import { createElement } from 'react';
import type { ReactNode } from 'react';

type Properties = { readonly level: number; readonly className?: string; readonly children: ReactNode };

/** A heading whose level follows from where it stands; h1 belongs to the page. */
export function Heading({ level, className, children }: Properties) {
  return createElement(`h${Math.min(6, Math.max(2, level))}`, { className }, children);
}

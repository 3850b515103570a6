import { useEffect, useState } from 'react';

import { documentTexts } from '#i18n/web/document-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import type { TocEntry } from './document-blocks.ts';

/** The entry whose heading was last scrolled past. */
function useCurrent(entries: readonly TocEntry[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const follow = (): void => {
      const passed = entries.findLast(({ id }) => {
        const top = document.querySelector(`[data-id="${CSS.escape(id)}"]`)?.getBoundingClientRect().top;
        return top !== undefined && top < 140;
      });
      setCurrent(passed?.id ?? entries[0]?.id ?? null);
    };
    let frame = 0;
    const onScroll = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow);
    };
    onScroll();
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll);
    };
  }, [entries]);
  return current;
}

export function DocumentToc({ entries }: { readonly entries: readonly TocEntry[] }) {
  const text = useTexts(documentTexts);
  const current = useCurrent(entries);
  useEffect(() => {
    if (current === null) return;
    document.querySelector(`.toc-wide [href="#${CSS.escape(current)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const list = (
    <ol>
      {entries.map(({ id, title, level }) => (
        <li key={id} style={{ '--level': level - 2 } as React.CSSProperties}>
          <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <nav className="toc no-print" aria-label={text.toc}>
      <details className="toc-small">
        <summary>{text.toc}</summary>
        {list}
      </details>
      <div className="toc-wide">
        <p className="toc-title">{text.toc}</p>
        {list}
      </div>
    </nav>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { shellTexts } from '#i18n/web/shell-texts.ts';

import { useSession } from '../api/use-session.ts';
import { Icon } from '../ui/icon.tsx';
import { AccountMenu } from './account-menu.tsx';
import { useTexts } from './preferences.tsx';

/** True where a key press belongs to what is being written. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

function SearchBox() {
  const text = useTexts(shellTexts);
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => {
      document.removeEventListener('keydown', focusOnSlash);
    };
  }, []);
  return (
    <form
      role="search"
      className="header-search"
      onSubmit={(event) => {
        event.preventDefault();
        if (query.trim() !== '') void navigate({ to: '/sok', search: { q: query.trim() } });
      }}
    >
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        value={query}
        maxLength={200}
        aria-label={text.searchLabel}
        title={text.searchHint}
        placeholder={text.search}
        onChange={(event) => {
          setQuery(event.target.value);
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

function useMenu() {
  const text = useTexts(shellTexts);
  const { allowed } = useSession();
  return [
    { to: '/att-gora', label: text.tasks, shown: true },
    { to: '/trad', label: text.thread, shown: true },
    { to: '/rundor', label: text.rounds, shown: allowed.includes('round.read') },
    { to: '/dokument', label: text.documents, shown: true },
    { to: '/skriv', label: text.writing, shown: allowed.includes('edition.write') },
    { to: '/aktiviteter', label: text.activities, shown: allowed.includes('edition.read') },
    { to: '/indikatorer', label: text.indicators, shown: allowed.includes('indicator.read') },
    { to: '/ekonomi', label: text.economy, shown: allowed.includes('economy.read') },
    { to: '/granskning', label: text.findings, shown: allowed.includes('edition.read') },
    {
      to: '/andringar',
      label: text.changes,
      shown: (['change.propose', 'change.advise', 'change.decide'] as const).some((one) => allowed.includes(one)),
    },
    {
      to: '/importera',
      label: text.imports,
      shown: allowed.includes('import.create') || allowed.includes('import.read'),
    },
    { to: '/styrmodell', label: text.models, shown: allowed.includes('model.change') },
    { to: '/revision', label: text.desk, shown: allowed.includes('desk.read') },
    { to: '/fragor', label: text.questions, shown: allowed.includes('question.read') },
    { to: '/organisation', label: text.organisation, shown: allowed.includes('organisation.reorganise') },
    { to: '/personer', label: text.people, shown: allowed.includes('people.manage') },
    { to: '/logg', label: text.log, shown: allowed.includes('audit.read') },
  ].filter(({ shown }) => shown);
}

export function Header() {
  const text = useTexts(shellTexts);
  const { municipality } = useSession();
  const menu = useMenu();
  const [open, setOpen] = useState(false);
  return (
    <header className="header no-print">
      <div className="header-top">
        <Link to="/att-gora" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span className="brand-name">Styrkedja</span>
          <span className="brand-municipality">{municipality.name}</span>
        </Link>
        <SearchBox />
        <button
          type="button"
          className="menu-toggle"
          aria-expanded={open}
          aria-controls="main-menu"
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name={open ? 'cross' : 'menu'} /> {text.menu}
        </button>
        <AccountMenu />
      </div>
      <nav id="main-menu" aria-label={text.mainMenu} className={`main-menu ${open ? 'main-menu-open' : ''}`}>
        <ul>
          {menu.map(({ to, label }) => (
            <li key={to}>
              <Link
                to={to}
                className="main-menu-link"
                onClick={() => {
                  setOpen(false);
                }}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

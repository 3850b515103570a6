import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';

import { interfaceLanguages } from '#i18n/web/language.ts';
import { shellTexts } from '#i18n/web/shell-texts.ts';

import { api } from '../api/client.ts';
import { useSession } from '../api/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useClosing } from '../ui/use-closing.ts';
import { PastDayForm } from './past-day.tsx';
import { themes, usePreferences, useTexts } from './preferences.tsx';

export function AccountMenu() {
  const text = useTexts(shellTexts);
  const { person } = useSession();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [close] = useState(() => () => {
    setOpen(false);
  });
  const place = useClosing(open, close);
  return (
    <div className="account" ref={place}>
      <button
        type="button"
        className="account-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Icon name="person" />
        <span className="account-name">{person.name}</span>
        <span className="visually-hidden">, {text.account}</span>
      </button>
      <div id={id} className="account-panel" hidden={!open}>
        {open && <AccountPanel onClose={close} />}
      </div>
    </div>
  );
}

function AccountPanel({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(shellTexts);
  const { person, roles } = useSession();
  const { language, theme, setLanguage, setTheme } = usePreferences();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signOut = useMutation(
    api.session.signOut.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/logga-in' });
        queries.clear();
      },
    }),
  );
  return (
    <>
      <p className="account-who">
        <strong>{person.name}</strong>
        <span className="soft small">{person.email}</span>
      </p>
      <ul className="account-roles small soft">
        {roles.map(({ id, role, organisation }) => (
          <li key={id}>
            {text.roles[role]}, {organisation.name}
          </li>
        ))}
      </ul>
      <Choice
        label={text.language}
        names={interfaceLanguages.map((name) => ({ id: name, label: text.languages[name] }))}
        value={language}
        onChoose={setLanguage}
      />
      <Choice
        label={text.theme}
        names={themes.map((name) => ({ id: name, label: text.themes[name] }))}
        value={theme}
        onChoose={setTheme}
      />
      <PastDayForm onDone={onClose} />
      <div className="account-foot">
        <Link to="/konto" className="button" onClick={onClose}>
          {text.sessions}
        </Link>
        <Button
          busy={signOut.isPending}
          onClick={() => {
            signOut.mutate({});
          }}
        >
          {text.signOut}
        </Button>
      </div>
    </>
  );
}

type ChoiceProperties<T extends string> = {
  readonly label: string;
  readonly names: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChoose: (id: T) => void;
};

/** A few choices side by side, as real radio buttons. */
function Choice<T extends string>({ label, names, value, onChoose }: ChoiceProperties<T>) {
  const group = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {names.map(({ id, label: name }) => (
        <label key={id}>
          <input
            type="radio"
            name={group}
            checked={value === id}
            onChange={() => {
              onChoose(id);
            }}
          />
          <span lang={id === 'en' || id === 'sv' ? id : undefined}>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import type { SignInOptions } from '#contract/session.ts';
import { signInTexts } from '#i18n/web/sign-in-texts.ts';

import './sign-in.css';
import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { usePreferences, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { SignInForm } from './sign-in-form.tsx';

type Account = { readonly email: string; readonly password: string };

export function SignInPage() {
  const text = useTexts(signInTexts);
  const { language, setLanguage } = usePreferences();
  const options = useQuery(api.session.options.queryOptions());
  const search = useSearch({ from: '/logga-in' });
  const navigate = useNavigate();
  const [account, setAccount] = useState<Account>({ email: '', password: '' });
  return (
    <main className="sign-in">
      <aside className="sign-in-side">
        <ThreadPicture />
        <p className="sign-in-motto">{text.motto}</p>
      </aside>
      <div className="sign-in-main">
        <Page title={text.title} over={options.data?.municipality ?? 'Styrkedja'}>
          {options.isError && <ProblemView error={options.error} onRetry={() => void options.refetch()} />}
          {search.fel !== undefined && (
            <Banner tone={search.fel === 'avbruten' ? 'part' : 'bad'} title={text.refusedTitle[search.fel]} live>
              <p>{text.refusedHelp[search.fel]}</p>
            </Banner>
          )}
          <SignInForm
            key={account.email}
            {...account}
            onSignedIn={() => {
              void navigate({ href: search.till ?? '/att-gora' });
            }}
          />
          {options.data?.oidc && (
            <>
              <p className="sign-in-or">{text.or}</p>
              <a className="button" href={startAt(options.data.oidc.startPath, search.till)}>
                {text.signInWith(options.data.oidc.name)}
              </a>
            </>
          )}
          {options.data !== undefined && <ExampleAccounts options={options.data} onChoose={setAccount} />}
          <p className="small soft sign-in-language">
            <button
              type="button"
              className="link-button"
              lang={language === 'sv' ? 'en' : 'sv'}
              onClick={() => {
                setLanguage(language === 'sv' ? 'en' : 'sv');
              }}
            >
              {language === 'sv' ? 'In English' : 'På svenska'}
            </button>
          </p>
        </Page>
      </div>
    </main>
  );
}

/** The way to the municipality's own sign-in, which brings the person back to where they were going. */
const startAt = (path: string, till: string | undefined): string =>
  till === undefined ? path : `${path}?${new URLSearchParams({ till }).toString()}`;

type ExampleProperties = { readonly options: SignInOptions; readonly onChoose: (account: Account) => void };

/** Only an example installation names accounts: one press fills in the form. */
function ExampleAccounts({ options, onChoose }: ExampleProperties) {
  const text = useTexts(signInTexts);
  const { exampleAccounts, examplePassword } = options;
  if (exampleAccounts.length === 0 || examplePassword === null) return null;
  return (
    <section className="example-accounts">
      <h2>{text.exampleTitle}</h2>
      <p className="small soft">{text.exampleHelp}</p>
      <ul>
        {exampleAccounts.map(({ name, email, role }) => (
          <li key={email}>
            <Button
              variant="quiet"
              onClick={() => {
                onChoose({ email, password: examplePassword });
              }}
            >
              {name}
            </Button>
            <span className="small soft">{role}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The chain from the council to the unit, drawn as one thread through links. */
function ThreadPicture() {
  return (
    <svg className="thread-picture" viewBox="0 0 200 420" aria-hidden="true">
      <path
        d="M100 0v70M100 110v30c0 30-50 20-50 50v20M100 140c0 30 50 20 50 50v20M50 250v30c0 22-24 18-24 40v20M50 280c0 22 24 18 24 40v20M150 250v170"
        fill="none"
        stroke="#f0606a"
        strokeWidth="2.5"
      />
      {[
        [100, 90, 20],
        [50, 230, 20],
        [150, 230, 20],
        [26, 352, 12],
        [74, 352, 12],
      ].map(([x, y, r]) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={r} fill="none" stroke="#f2f7f6" strokeWidth="2.5" />
      ))}
    </svg>
  );
}

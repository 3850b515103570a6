import { useQueryClient } from '@tanstack/react-query';

import { shellTexts } from '#i18n/web/shell-texts.ts';

import { sessionState, useSessionExpired } from '../api/session-state.ts';
import { useSession } from '../api/use-session.ts';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useTexts } from './preferences.tsx';

/** Signing in again above the page, so that nothing typed on it is lost. */
export function ExpiredDialog() {
  const text = useTexts(shellTexts);
  const expired = useSessionExpired();
  const { person } = useSession();
  const queries = useQueryClient();
  return (
    <Dialog title={text.expiredTitle} open={expired} closable={false} onClose={sessionState.renew}>
      <p>{text.expiredHelp}</p>
      <SignInForm
        email={person.email}
        onSignedIn={() => {
          sessionState.renew();
          void queries.invalidateQueries();
        }}
      />
    </Dialog>
  );
}

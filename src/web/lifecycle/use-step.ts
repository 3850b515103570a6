import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import type { StepOutcome } from '#domain/editions/lifecycle-view.ts';
import type { LifecycleStep } from '#domain/editions/lifecycle.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { toast } from '../ui/toast.tsx';

/** What every step ends with: it is said, and everything is asked for anew; who may no longer read it goes to the list. */
export function useStepDone(step: LifecycleStep, onClose: () => void): (outcome: StepOutcome) => Promise<void> {
  const text = useTexts(lifecycleTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async ({ readable }) => {
    onClose();
    toast(text.done[step]);
    if (!readable) await navigate({ to: '/dokument' });
    await queries.invalidateQueries();
  };
}

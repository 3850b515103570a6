import { useQueryClient } from '@tanstack/react-query';

import { peopleTexts } from '#i18n/web/people-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { toast } from '../ui/toast.tsx';

/** What every change of a person ends with: the dialog closes, the list is asked for anew, and it is said. */
export function usePeopleChange(onClose: () => void): (message?: string) => Promise<void> {
  const text = useTexts(peopleTexts);
  const queries = useQueryClient();
  return async (message = text.changed) => {
    onClose();
    toast(message);
    await queries.invalidateQueries({ queryKey: api.people.key() });
  };
}

/** Today by the clock of the person who presses. */
export const today = (): string => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

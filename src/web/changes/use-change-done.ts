import { useQueryClient } from '@tanstack/react-query';

import { changeTexts } from '#i18n/web/change-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { toast } from '../ui/toast.tsx';

/** What every answer ends with: the dialog closes, it is said, and everything that a change reaches is asked for anew. */
export function useChangeDone(onClose: () => void): () => Promise<void> {
  const text = useTexts(changeTexts);
  const queries = useQueryClient();
  return async () => {
    onClose();
    toast(text.done);
    await queries.invalidateQueries();
  };
}

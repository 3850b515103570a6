import { economyTexts } from '#i18n/web/economy-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';

/** Why some staff costs are not seen, or stand in one sum with other costs; nothing where all are seen. */
export function StaffHidden({ isHidden }: { readonly isHidden: boolean }) {
  const text = useTexts(economyTexts);
  return (
    isHidden && (
      <Banner tone="note">
        <p>{text.staffHidden}</p>
      </Banner>
    )
  );
}

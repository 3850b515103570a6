import { Link, Outlet } from '@tanstack/react-router';
import { Suspense, useSyncExternalStore } from 'react';

import { shellTexts } from '#i18n/web/shell-texts.ts';

import { Banner } from '../ui/banner.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ToastRegion } from '../ui/toast.tsx';
import { ExpiredDialog } from './expired-dialog.tsx';
import { Header } from './header.tsx';
import { PastDayBanner } from './past-day.tsx';
import { useTexts } from './preferences.tsx';

const subscribeToNetwork = (listener: () => void): (() => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

/** Header, menu and the place of the page, for everybody who is signed in. */
export function AppShell() {
  const text = useTexts(shellTexts);
  const isOnline = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
  return (
    <>
      <a href="#content" className="skip-link">
        {text.skip}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        {!isOnline && (
          <Banner tone="part" live>
            <p>{text.offline}</p>
          </Banner>
        )}
        <PastDayBanner />
        <Suspense fallback={<Skeleton lines={10} />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="footer no-print">
        <p>
          {text.footer} <Link to="/komponenter">{text.components}</Link>
        </p>
      </footer>
      <ToastRegion />
      <ExpiredDialog />
    </>
  );
}

import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './ui/ui.css';
import './shell/shell.css';

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { queryClient } from './api/query-client.ts';
import { router } from './router.tsx';
import { mayReload } from './shell/reload-after-upgrade.ts';
import { PreferencesProvider } from './shell/preferences.tsx';

// After an upgrade the pages of the old version are gone: a page that cannot be fetched is asked for anew.
addEventListener('vite:preloadError', () => {
  if (mayReload(sessionStorage, Date.now())) location.reload();
});

const place = document.querySelector('#app');
if (place === null) throw new Error('The page has no place for the application.');

createRoot(place).render(
  <StrictMode>
    <PreferencesProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </PreferencesProvider>
  </StrictMode>,
);

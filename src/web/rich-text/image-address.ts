import { createContext } from 'react';

import { apiPath } from '../api/client.ts';

/** Where an image of an edition is fetched. */
export const imageAddress = (edition: string, file: string): string =>
  `${apiPath}/editions/${encodeURIComponent(edition)}/images/${file}`;

/** The edition whose texts are shown; null where it is not known, and images stand there in words. */
export const ImageEdition = createContext<string | null>(null);

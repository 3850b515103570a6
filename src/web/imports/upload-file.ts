import type { ImportSummary } from '#domain/imports/import-view.ts';

import { apiPath } from '../api/client.ts';
import { decodeProblem } from '../api/problem.ts';

type Upload = { readonly done: Promise<ImportSummary>; readonly cancel: () => void };

/**
 * The one route that is called by XMLHttpRequest: `fetch` cannot say how much of a file has been sent.
 *
 * @param onShare called with 0 to 1 as the file is being sent.
 */
export function uploadFile(file: File, onShare: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<ImportSummary>((resolve, reject) => {
    const form = new FormData();
    form.set('requestId', crypto.randomUUID());
    form.set('file', file);
    request.open('POST', `${apiPath}/imports`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onShare(loaded / total);
    });
    request.addEventListener('load', () => {
      const body: unknown = request.response;
      // The server answers by the contract's schema, as with every other route.
      if (request.status >= 200 && request.status < 300) resolve(body as ImportSummary);
      else reject(decodeProblem(body, request.status) ?? new TypeError(`HTTP ${request.status}`));
    });
    request.addEventListener('error', () => {
      reject(new TypeError('The server could not be reached.'));
    });
    request.send(form);
  });
  return {
    done,
    cancel: () => {
      request.abort();
    },
  };
}

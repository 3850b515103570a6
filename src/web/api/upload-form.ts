import { apiPath } from './client.ts';
import { decodeProblem } from './problem.ts';

export type Upload<T> = { readonly done: Promise<T>; readonly cancel: () => void };

/**
 * Routes that take files are called by XMLHttpRequest: `fetch` cannot say how much of a file has been sent.
 *
 * @param path below the API's own, as in the contract
 * @param fields what is sent beside the request's id
 * @param onShare called with 0 to 1 as the file is being sent
 */
export function uploadForm<T>(
  path: string,
  fields: Readonly<Record<string, string | File>>,
  onShare: (share: number) => void,
): Upload<T> {
  const request = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    const form = new FormData();
    form.set('requestId', crypto.randomUUID());
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    request.open('POST', `${apiPath}${path}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onShare(loaded / total);
    });
    request.addEventListener('load', () => {
      const body: unknown = request.response;
      // The server answers by the contract's schema, as with every other route.
      if (request.status >= 200 && request.status < 300) resolve(body as T);
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

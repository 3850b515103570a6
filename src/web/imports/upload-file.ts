import type { ImportSummary } from '#domain/imports/import-view.ts';

import { uploadForm } from '../api/upload-form.ts';
import type { Upload } from '../api/upload-form.ts';

/** Sends a document to be read; `onShare` is called with 0 to 1 as it is being sent. */
export const uploadFile = (file: File, onShare: (share: number) => void): Upload<ImportSummary> =>
  uploadForm('/imports', { file }, onShare);

import './imports.css';

import { importTexts } from '#i18n/web/import-texts.ts';

import { useMay } from '../api/use-session.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ImportList } from './import-list.tsx';
import { UploadArea } from './upload-area.tsx';

export function ImportsPage() {
  const text = useTexts(importTexts);
  const mayCreate = useMay('import.create');
  return (
    <Page title={text.title} lead={text.lead}>
      {mayCreate && <UploadArea />}
      <h2 className="imports-heading">{text.list}</h2>
      <ImportList />
    </Page>
  );
}

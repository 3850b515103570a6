import { economyTexts } from '#i18n/web/economy-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { copyText, tabSeparated } from './copy-table.ts';

/** Above a table of amounts: its rows, heading first, are copied to a spreadsheet, and the page printed. */
export function TableTools({ rowsOf }: { readonly rowsOf: () => readonly (readonly string[])[] }) {
  const text = useTexts(economyTexts);
  const copy = async (): Promise<void> => {
    toast((await copyText(tabSeparated(rowsOf()))) ? text.copied : text.notCopied);
  };
  return (
    <div className="economy-tools no-print">
      <Button icon="document" onClick={() => void copy()}>
        {text.copy}
      </Button>
      <Button
        icon="print"
        onClick={() => {
          globalThis.print();
        }}
      >
        {text.print}
      </Button>
    </div>
  );
}

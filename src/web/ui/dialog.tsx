import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

import { uiTexts } from '#i18n/web/ui-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button, IconButton } from './button.tsx';

type Properties = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** False where the question must be answered (a session that ended). */
  readonly closable?: boolean;
  readonly children: ReactNode;
};

/** The browser's modal dialog: it holds the focus, makes the rest inert and gives the focus back. */
export function Dialog({ title, open, onClose, closable = true, children }: Properties) {
  const text = useTexts(uiTexts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (closable) onClose();
      }}
    >
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={id}>{title}</h2>
            {closable && <IconButton icon="cross" label={text.close} onClick={onClose} />}
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}

type ConfirmProperties = {
  readonly title: string;
  readonly open: boolean;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Asks before something that reaches far: says what will happen, and the button says it again in one word. */
export function ConfirmDialog({
  confirm,
  danger = false,
  busy = false,
  onConfirm,
  children,
  ...rest
}: ConfirmProperties) {
  const text = useTexts(uiTexts);
  return (
    <Dialog {...rest}>
      {children}
      <div className="dialog-foot">
        <Button onClick={rest.onClose}>{text.cancel}</Button>
        <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}

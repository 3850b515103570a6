import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { accountTexts } from '#i18n/web/account-texts.ts';

import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Badge, SeverityBadge, StatusBadge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Progress } from '../ui/progress.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { toast, ToastRegion } from '../ui/toast.tsx';
import { TreeExample } from './tree-example.tsx';

type ExampleProperties = { readonly title: string; readonly children: ReactNode };

function Example({ title, children }: ExampleProperties) {
  return (
    <section className="component-example">
      <h2>{title}</h2>
      <div className="card stack">{children}</div>
    </section>
  );
}

/** Every component with its states: for those who build pages, and for the test that runs all of them through axe. */
export function ComponentsPage() {
  const text = useTexts(accountTexts);
  return (
    <main>
      <Page title={text.components} lead={text.componentsLead} over={<Link to="/trad">Styrkedja</Link>}>
        <Example title="Button">
          <div className="row">
            <Button variant="primary">Behåll</Button>
            <Button>Avbryt</Button>
            <Button variant="quiet">Fäll ut allt</Button>
            <Button variant="danger">Kasta</Button>
            <Button icon="print">Skriv ut</Button>
            <Button busy>Sparar</Button>
            <Button disabled>Går inte nu</Button>
            <IconButton icon="cross" label="Stäng" />
          </div>
        </Example>
        <Example title="Link">
          <p>
            En <Link to="/komponenter">länk i löpande text</Link> och en{' '}
            <Link to="/komponenter" className="button">
              länk som knapp
            </Link>
          </p>
        </Example>
        <Fields />
        <Example title="Badge">
          <div className="row">
            <StatusBadge status="full" />
            <StatusBadge status="partial" />
            <StatusBadge status="none" />
            <StatusBadge status={null} />
            <StatusBadge status={null} printed="Ingen" />
            <SeverityBadge severity="error" />
            <SeverityBadge severity="warning" />
            <SeverityBadge severity="note" />
            <Badge>12</Badge>
          </div>
        </Example>
        <Example title="Banner">
          <Banner tone="good" title="Dokumentet är behållet." />
          <Banner tone="part" title="Ingen kontakt med nätet." />
          <Banner tone="bad" title="Filen gick inte att läsa">
            <p>Filen är skyddad med lösenord. Spara den utan lösenord och försök igen.</p>
          </Banner>
          <Banner tone="note">
            <p>Utgåva saknas från en enhet.</p>
          </Banner>
        </Example>
        <Example title="Progress">
          <Progress label="Läser rapport.pdf" share={0.4} detail="sida 4 av 10" />
          <Progress label="Står på tur" share={null} />
        </Example>
        <TabsExample />
        <Example title="Table">
          <Table caption="Driftbudget (mnkr)">
            <thead>
              <tr>
                <th scope="col">Verksamhet</th>
                <th scope="col" className="numbers">
                  Budget
                </th>
                <th scope="col" className="numbers">
                  Prognos
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">Förskola</th>
                <td className="numbers">212,4</td>
                <td className="numbers">210,9</td>
              </tr>
            </tbody>
          </Table>
        </Example>
        <Example title="TreeGrid">
          <TreeExample />
        </Example>
        <DialogExample />
        <Example title="Toast">
          <Button
            onClick={() => {
              toast('Rättat: 48 %', { label: 'Ångra', run: () => toast('Rättelsen är borttagen.') });
            }}
          >
            Visa meddelande
          </Button>
        </Example>
        <Example title="EmptyState">
          <EmptyState title="Inget är inläst än">
            <p>Börja med en rapport som du känner väl.</p>
          </EmptyState>
        </Example>
        <Example title="Skeleton">
          <Skeleton lines={3} />
        </Example>
        <Example title="Pagination">
          <Pagination shown={50} total={312} hasMore busy={false} onMore={() => toast('Fler hämtas.')} />
        </Example>
      </Page>
      <ToastRegion />
    </main>
  );
}

function Fields() {
  const [name, setName] = useState('');
  const [kind, setKind] = useState('T1');
  const [place, setPlace] = useState<string | null>('b');
  const [reason, setReason] = useState('');
  return (
    <Example title="Field, Select, ComboBox, TextArea">
      <Field label="Namn" help="Som det ska stå i listor." value={name} onChange={setName} />
      <Field label="År" value="20" onChange={() => undefined} error="Skriv året med fyra siffror." />
      <Select
        label="Utgåva"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'T1', label: 'Tertialrapport 1' },
          { value: 'VB', label: 'Verksamhetsberättelse' },
        ]}
      />
      <ComboBox
        label="Organisation"
        help="Skriv för att söka."
        options={[
          { id: 'a', label: 'Kommunstyrelsen' },
          { id: 'b', label: 'Socialnämnden', note: 'Nämnd' },
          { id: 'c', label: 'Familjeenheten', depth: 1, note: 'Enhet' },
        ]}
        value={place}
        onChange={setPlace}
      />
      <TextArea label="Varför?" value={reason} onChange={setReason} />
    </Example>
  );
}

function TabsExample() {
  const [tab, setTab] = useState('one');
  return (
    <Example title="Tabs">
      <Tabs
        label="Exempel på flikar"
        selected={tab}
        onSelect={setTab}
        items={[
          { id: 'one', label: 'Innehåll', content: <p>Det som lästes.</p> },
          { id: 'two', label: 'Fel', content: <p>Det som inte gick att läsa.</p> },
        ]}
      />
    </Example>
  );
}

function DialogExample() {
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <Example title="Dialog">
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        Öppna dialogen
      </Button>
      <ConfirmDialog title="Kasta inläsningen?" open={open} confirm="Kasta" danger onClose={close} onConfirm={close}>
        <p>Det som lästes och dina rättelser tas bort.</p>
      </ConfirmDialog>
    </Example>
  );
}

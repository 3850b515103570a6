import type { Database } from '#store/open-database.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { inTransaction } from '#store/transaction.ts';
import { addMunicipality, listMunicipalities } from '#store/municipalities.ts';
import type { MunicipalityRow } from '#store/municipalities.ts';

/** The municipality of this installation, made where the database has none of that id. `isEmpty` while it has no organisation. */
export async function openMunicipality(
  database: Database,
  wanted: MunicipalityRow,
): Promise<MunicipalityRow & { readonly isEmpty: boolean }> {
  const standing = await listMunicipalities(database);
  const found = standing.find(({ id }) => id === wanted.id);
  if (found === undefined) await addMunicipality(database, wanted);
  const { id, name } = found ?? wanted;
  const options = { municipality: id, actor: { kind: 'system', name: 'setup' }, readOnly: true } as const;
  const { organisations } = await inTransaction(database, options, ({ db }) => loadRegister(db));
  return { id, name, isEmpty: organisations.length === 0 };
}

-- Suggested changes in a text: letters that somebody wants in or out, until somebody takes or refuses them. They live in
-- the shared document; the paragraphs are the text without what is suggested in and with what is suggested out. Here only
-- how many wait, so that a text is not marked ready over them.
alter table edition_text add column suggestions integer not null default 0;

-- As before, and the count of suggestions follows the update of the shared document too.
create or replace function require_audit_or_update() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  place text := case when tg_op = 'DELETE' then old.municipality else new.municipality end;
  told text[] := array['paragraphs', 'version', 'suggestions'];
begin
  if exists (select from audit_entry where municipality = place and transaction_id = pg_current_xact_id()) then
    return null;
  end if;
  if tg_op = 'UPDATE' and exists (
    select from text_update u where u.municipality = place and u.edition = new.edition and u.text = new.id
      and u.transaction_id = pg_current_xact_id()
  ) and to_jsonb(new) - told = to_jsonb(old) - told then
    return null;
  end if;
  raise exception 'The change of % in municipality % left no audit entry', tg_table_name, place
    using errcode = 'SK001', table = tg_table_name;
end
$$;

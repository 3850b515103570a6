-- What was decided is sealed: the files as they were, their hashes, and a manifest signed by the municipality
-- (docs/decisions/0031-seals.md). From then on the database itself refuses every change of the edition's content.

create table seal (
  municipality text not null references municipality,
  edition      uuid not null,
  sealed_at    timestamptz not null,
  person       uuid not null,
  decided_on   date not null,
  meeting      text not null check (meeting <> ''),
  paragraph    text not null check (paragraph <> ''),
  reference    text not null check (reference <> ''),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  key_id       text not null,
  -- The signed manifest byte for byte: it is fetched as a file, and its signature is over its words.
  manifest     text not null,
  primary key (municipality, edition),
  foreign key (municipality, edition) references edition,
  foreign key (municipality, person) references person
);
select guard_table('seal');

create table sealed_file (
  municipality text not null,
  edition      uuid not null,
  format       text not null check (format in ('pdf', 'docx', 'html', 'json-full')),
  name         text not null,
  media_type   text not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content      bytea not null,
  primary key (municipality, edition, format),
  foreign key (municipality, edition) references seal
);
select guard_table('sealed_file');
-- Files are already compressed; trying again costs time and gives nothing.
alter table sealed_file alter column content set storage external;

revoke update, delete on seal, sealed_file, edition_step from styrkedja_app;

create function is_sealed(place text, which uuid) returns boolean
  language sql stable
  as $$ select exists (select from seal s where s.municipality = place and s.edition = which) $$;
grant execute on function is_sealed(text, uuid) to styrkedja_app, styrkedja_keeper;

-- A sealed edition may be superseded by the one that corrects it; its findings may be looked for anew. Nothing else.
create function refuse_sealed_edition() returns trigger
  language plpgsql
  as $$
declare
  loose constant text[] := array['state', 'version', 'rules'];
begin
  if not is_sealed(old.municipality, old.id) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE'
    and (new.state = old.state or (old.state = 'sealed' and new.state = 'superseded'))
    and to_jsonb(new) - loose = to_jsonb(old) - loose then
    return new;
  end if;
  raise exception 'Edition % is sealed and never changes', old.id using errcode = 'SK010', table = tg_table_name;
end
$$;
create trigger refuse_sealed before update or delete on edition
  for each row execute function refuse_sealed_edition();

-- What an edition consists of. Whose value a row only quotes follows from other editions and is no content of this one.
create function refuse_sealed_content() returns trigger
  language plpgsql
  as $$
declare
  was jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  is_now jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  place text := coalesce(is_now ->> 'municipality', was ->> 'municipality');
begin
  if tg_op = 'UPDATE' and was - 'quoted_from' = is_now - 'quoted_from' then
    return new;
  end if;
  if is_sealed(place, (was ->> 'edition')::uuid) or is_sealed(place, (is_now ->> 'edition')::uuid) then
    raise exception 'Edition % is sealed and never changes', coalesce(is_now ->> 'edition', was ->> 'edition')
      using errcode = 'SK010', table = tg_table_name;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['edition_goal', 'edition_indicator', 'edition_activity', 'edition_text', 'edition_table',
    'edition_measure', 'correction'] loop
    execute format('create trigger refuse_sealed before insert or update or delete on %I'
      ' for each row execute function refuse_sealed_content()', name);
  end loop;
end
$$;

-- Steps and seals are facts: they come and never change.
create function refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception '% is never changed', tg_table_name using errcode = 'SK010', table = tg_table_name;
end
$$;
create trigger refuse_change before update or delete on seal for each row execute function refuse_change();
create trigger refuse_change before update or delete on sealed_file for each row execute function refuse_change();
create trigger refuse_change before update on edition_step for each row execute function refuse_change();

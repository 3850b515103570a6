-- What one document prints besides what it always prints; null: as its round says.
alter table edition add column prints jsonb check (prints is null or jsonb_typeof(prints) = 'array');
comment on column edition.prints is 'Chosen for this document alone; null: as its round says';

-- Which system pushed a month of a volume; null where a person entered it.
alter table volume_change add column token uuid;
alter table volume_change add foreign key (municipality, token) references machine_token;

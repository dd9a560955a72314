-- One range of slots has one writer: it alone counts the position and writes the rows of its range, and only while the
-- epoch is the one it took. Times are milliseconds since 1970 in UTC.

create table ranges (
    range smallint primary key,
    slot_from smallint not null,
    slot_until smallint not null,           -- exclusive
    position bigint not null default 0,     -- of the last event in the log
    epoch bigint not null default 0,        -- whoever takes the range over increments it
    constraint slots check (0 <= slot_from and slot_from < slot_until and slot_until <= 1024)
);

-- The log. The payload is the event as JSON in UTF-8; as bytea, for the server need not parse it.
create table events (
    range smallint not null,
    position bigint not null,
    id uuid not null,
    slot smallint not null,
    subject text collate "C" not null,      -- the key it came under
    key text collate "C",                   -- the key it was processed under, where that is another
    at bigint not null,                     -- when it happened
    payload bytea not null,
    primary key (range, position)
);
create unique index events_id on events (id);
create index events_timeline on events (subject, at, position);

create table states (
    key text collate "C" primary key,
    slot smallint not null,
    state bytea not null
) with (fillfactor = 70);

-- Effects in the order they were asked for; an effect stays after it is done, for people ask what we did.
create table outbox (
    id uuid primary key,
    range smallint not null,
    ordinal bigint not null,                -- the event's position * 1024 + place
    slot smallint not null,
    key text collate "C" not null,
    cause uuid not null,
    at bigint not null,
    done boolean not null,
    payload bytea not null
) with (fillfactor = 80);
create index outbox_pending on outbox (range, ordinal) where not done;
create index outbox_key on outbox (key, at, ordinal);
create index outbox_cause on outbox (cause);
create index outbox_at on outbox (at, ordinal);

create table timers (
    key text collate "C" not null,
    name text collate "C" not null,
    range smallint not null,
    slot smallint not null,
    at bigint not null,
    primary key (key, name)
) with (fillfactor = 70);
create index timers_due on timers (range, at);

create table views (
    kind text collate "C" not null,
    id text collate "C" not null,
    slot smallint not null,
    key text collate "C" not null,
    about text collate "C" not null,
    status text collate "C" not null,
    at bigint not null,
    body text not null,
    primary key (kind, id)
) with (fillfactor = 70);
create index views_newest on views (kind, at, id);
create index views_status on views (kind, status, at, id);
create index views_key on views (key, kind, at, id);
create index views_about on views (about, kind, at, id) where about <> '';

-- For people with a SQL prompt.
create view log as
select position, range, subject, key, to_timestamp(at / 1000.0) as happened, convert_from(payload, 'UTF8')::json as event
from events;
create view effects as
select id, key, cause, to_timestamp(at / 1000.0) as asked, done, convert_from(payload, 'UTF8')::json as effect
from outbox;

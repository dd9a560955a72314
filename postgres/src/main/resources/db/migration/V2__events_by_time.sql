-- The log of a span, whosever events they are: who was hit by what happened then. The log is nearly in the order of time,
-- so that a few bytes a range of pages say which pages to look at, and writing costs nearly nothing.
create index events_at on events using brin (at) with (pages_per_range = 32, autosummarize = on);

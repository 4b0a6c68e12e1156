-- The waiting room: one row that says at which instant the next visitor may enter. Null: everybody enters at once.
create table entrance (
  id int primary key check (id = 1),
  admits_per_second double precision check (admits_per_second > 0),
  next_at timestamptz not null default now(),
  secret bytea not null
);

-- The sale. A place is free, held (in somebody's basket, for a while) or sold; `stock` counts places by area and state, and
-- never lets a count go wrong; `seat` and `ticket` say which seat. What must never happen is refused here, by the database,
-- whatever the program believes.

create table concert (
  id int primary key check (id = 1),
  title text not null,
  venue text not null,
  starts_at text not null,             -- ISO 8601 with the venue's own offset, as the posters say it
  currency char(3) not null,
  hold_for interval not null
);

create table area (
  id int primary key,
  name text not null unique,
  standing boolean not null,
  price_cents int not null check (price_cents >= 0)
);

-- One row an area: the row that everybody in an area writes. Its lock is taken last, just before the transaction ends.
create table stock (
  area_id int primary key references area,
  capacity int not null,
  held int not null default 0 check (held >= 0),
  sold int not null default 0 check (sold >= 0),
  check (held + sold <= capacity)
);

create table hold (
  id uuid primary key,
  key text not null unique,
  area_id int not null references area,
  quantity int not null check (quantity > 0),
  state text not null default 'open' check (state in ('open', 'ordered', 'sold', 'released', 'expired')),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index hold_to_expire on hold (expires_at) where state = 'open';

-- A seat belongs to the hold that took it, until that hold is released or expires.
create table seat (
  id int primary key,
  area_id int not null references area,
  row_number int not null,
  number int not null,
  hold_id uuid references hold,
  unique (area_id, row_number, number)
);
create index seat_free on seat (area_id, id) where hold_id is null;
create index seat_of_hold on seat (hold_id) where hold_id is not null;

-- An order keeps the key of the request that placed it: the same request again finds the same order, and gets the same answer.
create table orders (
  id uuid primary key,
  key text not null unique,
  hold_id uuid not null references hold,
  email text not null,
  payment_method text not null,
  amount_cents bigint not null,
  state text not null check (state in ('pending', 'paid', 'refused')),
  reason text,
  placed_at timestamptz not null default now(),
  settled_at timestamptz,
  check ((state = 'refused') = (reason is not null))
);
create unique index one_order_a_hold on orders (hold_id) where state <> 'refused';
create index orders_to_settle on orders (placed_at) where state = 'pending';

create table ticket (
  id bigint generated always as identity primary key,
  order_id uuid not null references orders,
  area_id int not null references area,
  seat_id int unique references seat
);
create index ticket_of_order on ticket (order_id);

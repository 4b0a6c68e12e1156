-- The stand-in of a bank, used when no PAYMENT_URL is given. Nothing refers to it and it refers to nothing: it commits on its
-- own, like a bank across a network, so that a crash between a charge and its order is as possible here as there.
create schema bank;
create table bank.charge (
  id bigint generated always as identity primary key,
  idempotency_key text not null unique,
  amount_cents bigint not null,
  currency char(3) not null,
  accepted boolean not null,
  charged_at timestamptz not null default now()
);

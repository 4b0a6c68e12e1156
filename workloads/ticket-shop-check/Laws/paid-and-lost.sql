-- Whoever was told "paid" has his order, and every ticket that he was told of.
select format('order %s was acknowledged as paid and %s', l."order", coalesce('is ' || o.state, 'is gone'))
from ledger l left join orders o on o.id = l."order" where l.state = 'paid' and o.state is distinct from 'paid'
union all
select format('ticket %s of order %s was acknowledged and is gone', t.id, l."order")
from ledger l cross join jsonb_to_recordset(l.tickets) as t (id bigint)
where l.state = 'paid' and not exists (select from ticket k where k.id = t.id and k.order_id = l."order")

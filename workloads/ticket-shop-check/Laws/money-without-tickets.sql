-- Money and tickets go together: every charge has its paid order, every paid order its charge and all its tickets, for the same amount.
-- Between the charge and the tickets an order is pending, for a moment.
select format('charge %s of %s was taken and its order %s', c.key, c.amount, coalesce('is ' || o.state, 'is gone'))
from charge c left join orders o on o.id::text = c.key where c.accepted and o.state is distinct from 'paid'
and not coalesce(o.state = 'pending' and o.placed_at >= now() - (select grace from limits), false)
union all
select format('order %s is paid and was never charged', o.id)
from orders o where o.state = 'paid' and not exists (select from charge c where c.accepted and c.key = o.id::text)
union all
select format('order %s of %s was charged %s', o.id, o.amount_cents, c.amount)
from orders o join charge c on c.accepted and c.key = o.id::text where o.amount_cents <> c.amount
union all
select format('order %s is paid for %s places and has %s tickets', o.id, h.quantity, count(t.id))
from orders o join hold h on h.id = o.hold_id left join ticket t on t.order_id = o.id
where o.state = 'paid' group by o.id, h.quantity having count(t.id) <> h.quantity
union all
select format('order %s is %s and has %s tickets', o.id, o.state, count(t.id))
from orders o join ticket t on t.order_id = o.id where o.state <> 'paid' group by o.id, o.state

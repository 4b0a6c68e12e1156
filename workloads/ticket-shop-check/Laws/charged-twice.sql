-- The bank took the money for an order once, and for a basket once.
select format('order %s was charged %s times', key, count(*)) from charge where accepted group by key having count(*) > 1
union all
select format('basket %s was charged under %s orders', o.hold_id, count(*))
from charge c join orders o on o.id::text = c.key where c.accepted group by o.hold_id having count(distinct o.id) > 1

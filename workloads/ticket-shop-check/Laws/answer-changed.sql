-- The same key got the same final answer, each time and from every replica, and the order still says so.
select format('key %s was answered in %s ways', key, count(distinct (l."order", l.state, l.tickets)))
from ledger l where l.state <> 'pending' group by key having count(distinct (l."order", l.state, l.tickets)) > 1
union all
select format('key %s was answered with order %s and belongs to %s', l.key, l."order", o.id)
from ledger l join orders o on o.key = l.key where o.id <> l."order"
union all
select format('order %s was acknowledged as refused and is %s', l."order", o.state)
from ledger l join orders o on o.id = l."order" where l.state = 'refused' and o.state <> 'refused'

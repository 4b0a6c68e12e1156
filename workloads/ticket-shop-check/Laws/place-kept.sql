-- What nobody wants any more is free again: baskets past their time, seats of baskets that ended, counts of what is held.
select format('basket %s expired at %s and still keeps %s places', id, expires_at, quantity)
from hold where state = 'open' and expires_at < now() - (select grace from limits)
union all
select format('seat %s-%s of area %s is kept by basket %s, which is %s', s.row_number, s.number, s.area_id, h.id, h.state)
from seat s join hold h on h.id = s.hold_id where h.state in ('released', 'expired')
union all
select format('%s counts %s held and its baskets keep %s', a.name, s.held, coalesce(sum(h.quantity), 0))
from stock s join area a on a.id = s.area_id left join hold h on h.area_id = a.id and h.state in ('open', 'ordered')
group by a.name, s.held having coalesce(sum(h.quantity), 0) <> s.held

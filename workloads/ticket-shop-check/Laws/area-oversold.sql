-- An area has as many places as it has, and the counts that visitors see are those of the tickets.
select format('%s has %s places and %s tickets', a.name, s.capacity, count(t.id))
from stock s join area a on a.id = s.area_id left join ticket t on t.area_id = a.id
group by a.name, s.capacity having count(t.id) > s.capacity
union all
select format('%s counts %s sold and has %s tickets', a.name, s.sold, count(t.id))
from stock s join area a on a.id = s.area_id left join ticket t on t.area_id = a.id
group by a.name, s.sold having count(t.id) <> s.sold

-- A seat is one person's: in the tickets, and in what buyers were told.
select format('seat %s-%s of %s has %s tickets', s.row_number, s.number, a.name, count(*))
from ticket t join seat s on s.id = t.seat_id join area a on a.id = s.area_id
group by s.row_number, s.number, a.name having count(*) > 1
union all
select format('seat %s of %s was acknowledged to %s orders', t.seat, t.area, count(distinct l."order"))
from ledger l cross join jsonb_to_recordset(l.tickets) as t (area text, seat text)
where t.seat is not null group by t.seat, t.area having count(distinct l."order") > 1

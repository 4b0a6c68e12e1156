-- No order stays between yes and no for ever.
select format('order %s has been pending since %s', id, placed_at)
from orders where state = 'pending' and placed_at < now() - (select grace from limits)

-- What the scenario asks of jauge: another path each time, the cookie sent back, the status checked.
local number = 0
local cookie = nil
wrong = 0

request = function()
  number = number + 1
  local headers = {}
  if cookie then headers["Cookie"] = cookie end
  return wrk.format("GET", wrk.path .. number .. "?user=" .. (number % 64), headers)
end

response = function(status, headers, body)
  if status ~= 200 then wrong = wrong + 1 end
  local set = headers["Set-Cookie"]
  if set then cookie = string.match(set, "[^;]+") end
end

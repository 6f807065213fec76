-- POST recommendations for the demo county's 480 pupils in turn, ten items each. TOKEN in the environment.
local token = os.getenv("TOKEN")
local headers = { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }
local n = 0
request = function()
  n = n + 1
  local id = string.format("p%03d", 1 + (n * 7919) % 480)
  return wrk.format("POST", "/api/v1/recommendations", headers, '{"learner":"' .. id .. '","k":10}')
end

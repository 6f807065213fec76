-- GET profile of the demo county's 480 pupils in turn. TOKEN in the environment.
local token = os.getenv("TOKEN")
local n = 0
request = function()
  n = n + 1
  local id = string.format("p%03d", 1 + (n * 7919) % 480)
  return wrk.format("GET", "/api/v1/learners/" .. id .. "/profile", { ["Authorization"] = "Bearer " .. token })
end

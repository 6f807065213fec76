-- Practice of many pupils: start, next, then attempts that ask for the next item in the same call. TOKEN in the environment.
-- How long an answer took is not told: the service believes nobody who answers at once and says otherwise.
-- A pupil's call waits in a queue until the pupil's last reply is there; the reply names its session or pupil.
local token = os.getenv("TOKEN")
local headers = { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }
local queue, first, last = {}, 1, 0
local bySession = {}
local thread = 0
attempts, failed = 0, 0

local function push(slot) last = last + 1; queue[last] = slot end

function setup(t) thread = thread + 1; t:set("offset", (thread - 1) * 240) end

function init()
  for i = 1, 200 do push({ learner = string.format("p%03d", offset + i), state = "start" }) end
end

-- The text between a mark and the next quotation mark; searched for as it stands, since patterns would cost the cores the
-- service is measured on.
local function after(body, mark, from)
  local _, e = body:find(mark, from, true)
  if e then return body:sub(e + 1, body:find('"', e + 1, true) - 1), e end
end

local function answer(body, from)
  local kind = after(body, '"response":"', from)
  if kind == "choice" then return '{"option":"a"}' end
  if kind == "multi" then return '{"options":["a"]}' end
  if kind == "pairs" then return '{"pairs":[]}' end
  if kind == "order" then
    local ids = {}
    for id in body:match('"options":(%b[])'):gmatch('"id":"(%w+)"') do ids[#ids + 1] = '"' .. id .. '"' end
    return '{"order":[' .. table.concat(ids, ",") .. ']}'
  end
  if kind == "blanks" then
    local blanks = {}
    for i = 1, tonumber(body:match('"blanks":(%d+)')) do blanks[i] = '"1"' end
    return '{"blanks":[' .. table.concat(blanks, ",") .. ']}'
  end
  return '{"text":"12"}'
end

function request()
  if first > last then return wrk.format("GET", "/api/v1/skills", headers) end
  local slot = queue[first]; queue[first] = nil; first = first + 1
  if slot.state == "start" then
    bySession[slot.learner] = slot
    return wrk.format("POST", "/api/v1/sessions", headers, '{"learner":"' .. slot.learner .. '","budget":{"items":100,"minutes":240}}')
  elseif slot.state == "next" then
    return wrk.format("POST", "/api/v1/sessions/" .. slot.session .. "/next", headers, "{}")
  end
  return wrk.format("POST", "/api/v1/sessions/" .. slot.session .. "/attempts", headers,
    '{"attempt":"' .. slot.attempt .. '","response":' .. slot.answer .. ',"next":true}')
end

function response(status, _, body)
  if status >= 400 then failed = failed + 1; return end
  local started = body:match('^{"session":"([^"]+)"')
  if started then
    local slot = bySession[body:match('"learner":"([^"]+)"')]
    slot.session, slot.state = started, "next"
    bySession[started] = slot
    return push(slot)
  end
  local answered = body:match('^{"attempt":"(s%-%x+)%.%d+"')
  local token, from = after(body, '"state":"item","attempt":"', 1)
  if answered then attempts = attempts + 1 end
  local slot = bySession[answered or (token and token:match("^(s%-%x+)"))]
  if not slot then return end
  if token then
    slot.attempt, slot.answer, slot.state = token, answer(body, from), "attempt"
  else
    slot.state = "start"
  end
  push(slot)
end

function done(summary, latency)
  io.write(string.format("p50 %.2f ms, p99 %.2f ms\n", latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end

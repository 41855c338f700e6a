-- Neovim (0.7 and later) drives the server over stdio. SERVER and PLAN come from the environment.
local server, plan = assert(os.getenv('SERVER')), assert(os.getenv('PLAN'))
local passed, failed = 0, 0

local function check(name, body)
  local ok, problem = xpcall(body, debug.traceback)
  if ok then passed = passed + 1 else failed = failed + 1 end
  io.stdout:write((ok and 'ok   ' or 'FAIL ') .. name .. (ok and '' or '\n' .. tostring(problem)) .. '\n')
end

local function until_true(what, test)
  assert(vim.wait(10000, test, 20), 'waited in vain for ' .. what)
end

vim.cmd('edit ' .. vim.fn.fnameescape(plan))
local buffer = vim.api.nvim_get_current_buf()
vim.bo[buffer].filetype = 'ke-hoach'

local start = vim.lsp.start_client or vim.lsp.start -- the first left Neovim after 0.10
local client = start({
  name = 'ke-hoach',
  cmd = { 'node', server, '--stdio' },
  root_dir = vim.fn.fnamemodify(plan, ':h'),
})
assert(client, 'the server did not start')
vim.lsp.buf_attach_client(buffer, client)

local document = { textDocument = { uri = vim.uri_from_bufnr(buffer) } }

local function request(method, params)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, vim.tbl_extend('force', document, params or {}), 10000)
  local answer = assert(answers and answers[client], method .. ': ' .. tostring(problem))
  assert(not answer.error, vim.inspect(answer.error))
  return answer.result
end

-- Shown diagnostics of a rule. What the protocol said is kept by Neovim in user_data.
local function of_rule(rule)
  return vim.tbl_filter(function(each)
    local said = each.user_data and each.user_data.lsp or each
    return (said.code or each.code) == rule
  end, vim.diagnostic.get(buffer))
end

local function line(number)
  return vim.api.nvim_buf_get_lines(buffer, number - 1, number, false)[1]
end

check('starts', function()
  until_true('the server', function()
    local running = vim.lsp.get_client_by_id(client)
    return running and running.initialized
  end)
end)

check('shows findings at their place, counted in bytes', function()
  until_true('SO-01', function() return #of_rule('SO-01') == 1 end)
  local finding = of_rule('SO-01')[1]
  assert(finding.lnum == 3 and finding.col == ('Số'):len(), vim.inspect(finding))
end)

check('lists the parts', function()
  local names = table.concat(vim.tbl_map(function(symbol) return symbol.name end, request('textDocument/documentSymbol')), '|')
  assert(names:find('I- MỤC ĐÍCH, YÊU CẦU', 1, true), names)
end)

check('completes what is typed without diacritics', function()
  vim.api.nvim_buf_set_lines(buffer, 10, 10, false, { 'Dang uy' })
  local list = request('textDocument/completion', { position = { line = 10, character = 7 } })
  local labels = vim.tbl_map(function(item) return item.label end, list.items or list)
  assert(table.concat(labels, '|'):find('Đảng u', 1, true), vim.inspect(labels))
  vim.api.nvim_buf_set_lines(buffer, 10, 11, false, {})
end)

check('repairs a finding', function()
  local range = { start = { line = 3, character = 2 }, ['end'] = { line = 3, character = 3 } }
  local context = { diagnostics = {}, only = { 'quickfix' } }
  local actions = request('textDocument/codeAction', { range = range, context = context })
  vim.lsp.util.apply_workspace_edit(assert(actions[1], 'no quick fix').edit, 'utf-16')
  assert(line(4):find('^Số 12%-KH/ĐU'), line(4))
  until_true('SO-01 to go', function() return #of_rule('SO-01') == 0 end)
end)

check('repairs everything', function()
  local last = vim.api.nvim_buf_line_count(buffer)
  local range = { start = { line = 0, character = 0 }, ['end'] = { line = last, character = 0 } }
  local context = { diagnostics = {}, only = { 'source.fixAll.keHoach' } }
  local actions = request('textDocument/codeAction', { range = range, context = context })
  vim.lsp.util.apply_workspace_edit(assert(actions[1], 'no repair').edit, 'utf-16')
  until_true('no finding', function() return #vim.diagnostic.get(buffer) == 0 end)
end)

check('lays the text out', function()
  vim.api.nvim_buf_set_lines(buffer, 13, 14, false, { '1.   Mục đích   ' })
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ async = false, timeout_ms = 10000 })
  else
    vim.lsp.buf.formatting_sync(nil, 10000)
  end
  assert(line(14) == '1. Mục đích', line(14))
end)

check('stops', function()
  vim.lsp.stop_client(client)
  until_true('the end', function() return vim.lsp.client_is_stopped(client) end)
end)

io.stdout:write(('%d passed, %d failed\n'):format(passed, failed))
io.stdout:flush()
vim.cmd(failed == 0 and passed > 0 and 'qall!' or 'cquit 1')

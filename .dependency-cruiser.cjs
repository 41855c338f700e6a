// One direction of imports, room by room. A room of the core sees only the rooms that stand before it.

const core = '^server/src/core';

/** Groups of rooms from the ground up; the rooms of one group do not see one another. */
const floors = [
  ['text'],
  ['vietnamese'],
  ['language-model'],
  ['citations'],
  ['registry'],
  ['syntax'],
  ['plan'],
  ['profiles'],
  ['rules'],
  ['features', 'format', 'layout'],
  ['repair', 'export', 'drafting'],
];

const roomRules = floors.flatMap((rooms, floor) =>
  rooms.map((room) => {
    const below = floors.slice(0, floor).flat();
    return {
      name: `core-${room}-looks-down`,
      comment: `core/${room} imports only from ${below.length ? below.join(', ') : 'itself'} and data`,
      severity: 'error',
      from: { path: `${core}/${room}/` },
      to: { path: `${core}/`, pathNot: `${core}/(${[room, ...below].join('|')})/` },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'core-is-pure',
      comment: 'the core knows neither Node, nor an editor, nor the protocol, nor what is built on it',
      severity: 'error',
      from: { path: `${core}/` },
      to: { pathNot: `^server/src/(core|data)/|^snippets/|^node_modules/(?!@?vscode)` },
    },
    {
      name: 'import-stands-over-the-core',
      comment: 'other formats as text: no files, no protocol, no editor',
      severity: 'error',
      from: { path: '^server/src/import/' },
      to: {
        pathNot: '^server/src/(import|core|data)/|^server/src/threads/kept[.]ts$|^node_modules/(?!@?vscode)',
      },
    },
    {
      name: 'export-stands-over-the-core',
      comment: 'files of plans, wherever the door makes them',
      severity: 'error',
      from: { path: '^server/src/export/' },
      to: {
        pathNot: '^server/src/(export|core|data)/|^server/src/threads/kept[.]ts$|^node_modules/(?!@?vscode)',
      },
    },
    {
      name: 'server-starts-without-exporters',
      comment: 'they are large: a thread or a dynamic import loads them',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/(core/export|export)/' },
      to: { path: '^server/src/core/export/(docx|pdf)[./]', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-starts-without-readers',
      comment:
        'they are large, and read what nobody has looked at: only a thread, which can be ended, loads them',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/(import/|import-worker([.]browser)?[.]ts$)' },
      to: { path: '^server/src/import/(imported|jobs)[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'threads-know-nobody',
      comment: 'how a thread is started, kept and ended, whatever it does',
      severity: 'error',
      from: { path: '^server/src/threads/' },
      to: { pathNot: '^server/src/threads/|^(node:)?worker_threads$' },
    },
    {
      name: 'workspace-stands-over-the-core',
      comment: 'files come to it through an interface, so that it runs wherever the server does',
      severity: 'error',
      from: { path: '^server/src/workspace/' },
      to: { pathNot: '^server/src/(workspace|import|core|data)/|^node_modules/(?!@?vscode)' },
    },
    {
      name: 'only-lsp-speaks-the-protocol',
      comment: 'and the two doors that open its connection',
      severity: 'error',
      from: {
        path: '^server/',
        pathNot: '^server/src/(lsp/|(node|browser|(export|import)-thread[.]browser)[.]ts$)',
      },
      to: { path: 'vscode-(languageserver|jsonrpc)' },
    },
    {
      name: 'server-stands-alone',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/|^vscode$|vscode-languageclient' },
    },
    {
      name: 'client-speaks-through-the-protocol',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/' },
    },
    {
      name: 'client-runs-in-a-browser',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/src/extension[.]ts$' },
      to: { path: 'vscode-languageclient/(lib/)?node', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-without-node',
      severity: 'error',
      from: { path: '^client/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'webview-stands-alone',
      comment: 'but for the layout of graphs',
      severity: 'error',
      from: { path: '^client/webview/' },
      to: { pathNot: '^client/webview/|^node_modules/@dagrejs/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    exclude: { path: '^(dist|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

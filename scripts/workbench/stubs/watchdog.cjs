// Stand-in for VS Code's native watchdog, which ends an extension host whose server is gone.
// Here the whole process group of the server is ended instead.
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);

// Stand-in for VS Code's native file logger: appends to the file, without rotation. VS Code writes its own logs
// and every extension's output channel through it.
const { appendFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(file) {
    this.file = file;
    this.level = levels.indexOf('info');
    this.raw = false;
    mkdirSync(path.dirname(file), { recursive: true });
    appendFileSync(file, '');
  }
  write(level, text) {
    if (!this.file || level < this.level) return;
    const line = this.raw ? text : `${new Date().toISOString()} [${levels[level]}] ${text}\n`;
    try {
      appendFileSync(this.file, line);
    } catch {
      this.file = undefined; // the folder is gone: the run is over
    }
  }
  trace(text) {
    this.write(0, text);
  }
  debug(text) {
    this.write(1, text);
  }
  info(text) {
    this.write(2, text);
  }
  warn(text) {
    this.write(3, text);
  }
  error(text) {
    this.write(4, text);
  }
  critical(text) {
    this.write(5, text);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  clearFormatters() {
    this.raw = true;
  }
  setPattern() {}
  flush() {}
  drop() {
    this.file = undefined;
  }
}

// VS Code imports this file as an ES module: only names exported in this form are seen.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (_name, file) => new Logger(file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;

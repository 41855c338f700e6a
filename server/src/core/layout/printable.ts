/** Text as it can be printed, unit for unit, so that every character keeps its place in the source. */

/** Tabs, line ends, form feeds and whatever else steers a printer: a space. */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** Half of a character, and what is none. */
const NONE = /[\p{Cs}\ufffe\uffff]/gu;

/** Whether a text needs a look at all: hardly any does. Looks at code units, which is many times as fast. */
// eslint-disable-next-line no-control-regex -- those are what it looks for
const MAY_NEED = /[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]/;

export const printable = (text: string): string =>
  MAY_NEED.test(text) ? text.replace(CONTROL, ' ').replace(NONE, '\ufffd') : text;

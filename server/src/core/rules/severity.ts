/** How much a breach weighs. */

/** `error`: the text of the guide in force says so. `warning`: practice all offices share. `information`, `hint`: the rest. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

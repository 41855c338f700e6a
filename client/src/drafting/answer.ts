/** What the server says of templates, bodies and directives; the shapes are its own (`lsp/drafting.ts`). */

export type Level = 'province' | 'commune' | 'grassroots';

/** One of the answer of `keHoach/templates`. */
export interface TemplateAnswer {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly levels: readonly Level[];
  readonly needsDirective: boolean;
  /** It is the office's own. */
  readonly office: boolean;
}

/** One of the answer of `keHoach/bodies`. */
export interface BodyAnswer {
  readonly name: string;
  readonly symbol: string;
  /** Absent where the name is to be completed. */
  readonly places?: readonly string[];
}

/** Answer of `keHoach/directive`. */
export interface DirectiveAnswer {
  readonly refused?: string;
  readonly directive?: Directive;
  readonly messages: readonly string[];
}

export interface Directive {
  /** In full. */
  readonly citation: string;
  readonly typeName: string;
  readonly summary: string;
  readonly issuer: string;
  readonly date?: string;
  readonly tasks: readonly string[];
  readonly sure: boolean;
  /** For `keHoach/newPlan`. */
  readonly raw: unknown;
}

/** Answer of `keHoach/newPlan`. */
export interface NewPlanAnswer {
  /** Empty where the template cannot be used. */
  readonly snippet: string;
  readonly messages: readonly string[];
}

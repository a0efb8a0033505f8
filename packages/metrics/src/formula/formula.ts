/** 运算符. */
export type Operator = '+' | '-' | '×' | '÷';

/** 公式 as a literal: the name of an input, a number, or two formulas with an operator between them. */
export type Formula = string | number | readonly [Formula, Operator, Formula];

/** 公式的输入: the names that a formula asks for; any name where the formula is only known at run time. */
export type InputOf<F extends Formula> = Formula extends F
  ? string // without this line the recursion below has no end for a formula that came from outside
  : F extends string
    ? F
    : F extends readonly [infer Left extends Formula, Operator, infer Right extends Formula]
      ? InputOf<Left> | InputOf<Right>
      : never;

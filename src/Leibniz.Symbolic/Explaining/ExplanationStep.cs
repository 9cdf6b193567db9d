namespace Leibniz.Symbolic;

/// <summary>A step of a derivation: one rule at one node.</summary>
/// <param name="Number">The step's number, from 1.</param>
/// <param name="Rule">The rule's name as a textbook has it: "product rule", "chain rule with sin".</param>
/// <param name="Part">The part of the formula that is differentiated.</param>
/// <param name="Pattern">The part with letters for its operands, u·v.</param>
/// <param name="PatternDerivative">The rule: the pattern's derivative in the letters and their derivatives, u'·v + u·v'.</param>
/// <param name="Where">What the letters and their derivatives stand for, from earlier steps.</param>
/// <param name="Derivative">The part's derivative, with all that substituted back.</param>
public sealed record ExplanationStep(
    int Number, string Rule, Expr Part, Expr Pattern, Expr PatternDerivative, IReadOnlyList<Assignment> Where, Expr Derivative);

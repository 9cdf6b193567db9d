namespace Leibniz.Generator.Model;

/// <summary>A step without a derivative that is carried out in the primal only: a throw, a call without a result.</summary>
/// <param name="Text">The step.</param>
internal sealed record Effect(Verbatim Text) : Statement;
